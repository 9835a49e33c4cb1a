@ip @hazard
Feature: Values that RTM never issued, or issued for something else
  The page calls for a handle from RtmRegisterClient and does not promise to recognise every other value. A manager
  that keeps a list of its handles will; one that follows whatever pointer it is given may crash. So these scenarios
  run where a crash does no harm, and none of them applies when the value happens to be the handle of a live client.

  @DRC-023
  Scenario Outline: The arbitrary value <value> is recognised as no handle
    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And the tables have been noted
    When RtmDeregisterClient is called with <value>
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted

    Examples:
      | value      |
      | 0x1        |
      | 0x4        |
      | 0x7fffffff |

  @DRC-023
  Scenario: A value that differs in one bit from a live handle is recognised as no handle
    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And the tables have been noted
    When RtmDeregisterClient is called with the handle of RIP with bit 0x1000 inverted
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted

  @DRC-024
  Scenario: INVALID_HANDLE_VALUE does not mean "all" or "the current one"
    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And the tables have been noted
    When RtmDeregisterClient is called with INVALID_HANDLE_VALUE
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted

  @DRC-025 @A13
  Scenario: An enumeration is not a client
    Given RIP is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.2 | 2         | 4      |
    And enumeration Routes is open over all IP routes
    When RtmDeregisterClient is called with enumeration Routes
    Then the answer is ERROR_INVALID_HANDLE
    When enumeration Routes has returned all its routes
    Then enumeration Routes returned every route of RIP exactly once
    When RtmCloseEnumerationHandle is called with enumeration Routes
    Then the answer is NO_ERROR

  @DRC-026 @change-notification
  Scenario: The event of a client is not the client's queue
    Given RIP is registered for IP, with an event
    And OSPF is registered for IP
    And all messages have been read
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    When RtmDeregisterClient is called with the event of RIP
    Then the answer is ERROR_INVALID_HANDLE
    And the messages for RIP amount to
      | network     | change          | before | after                 |
      | 10.1.0.0/16 | RTM_ROUTE_ADDED |        | OSPF via 198.51.100.1 |

  @DRC-026 @change-notification
  Scenario: The event of a client is not the client
    Given RIP is registered for IP, with an event
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And the tables have been noted
    When RtmDeregisterClient is called with the event of RIP
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted
    When RIP is deregistered
    Then the answer is NO_ERROR

@ip
Feature: What a program can still do, and what others meet
  Reading the table needs no registration, so it needs none after a deregistration either.

  @DRC-124
  Scenario: All eight functions that take no client handle go on working
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.2.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.3.0.0/16 | 198.51.100.1 | 1         | 10     |
    When RIP is deregistered
    And RtmIsRoute is called with 10.2.0.0/16
    Then the answer is TRUE
    When RtmGetNetworkCount is called with IP
    Then the answer is 2
    When RtmGetFirstRoute is called with all IP routes
    Then the answer is NO_ERROR
    When RtmGetRouteAge is called with the last route read
    Then the answer is an age
    When RtmGetFirstRoute is called with all IP routes
    And RtmGetNextRoute is called with the last route read
    Then the answer is NO_ERROR
    Given enumeration Routes is open over all IP routes
    When RtmEnumerateGetNextRoute is called with enumeration Routes
    Then the answer is NO_ERROR
    When RtmCloseEnumerationHandle is called with enumeration Routes
    Then the answer is NO_ERROR

  @DRC-125
  Scenario: The age of a route that has gone
    The age is computed from the time stamp in the copy that the program holds. Nothing is looked up.

    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RtmIsRoute is called with 10.1.0.0/16
    And RIP is deregistered
    And RtmGetRouteAge is called with the last route read
    Then the answer is an age of 0 to 2 seconds

  @DRC-125 @virtual-time
  Scenario: The age of a route that went a while ago
    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RtmIsRoute is called with 10.1.0.0/16
    And RIP is deregistered
    And 40 seconds pass
    And RtmGetRouteAge is called with the last route read
    Then the answer is an age of 39 to 41 seconds

  @DRC-126
  Scenario: Another client cannot delete what was never its own
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When OSPF deletes the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is ERROR_NO_SUCH_ROUTE
    When RIP is deregistered
    And OSPF deletes the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is ERROR_NO_SUCH_ROUTE

  @DRC-127
  Scenario: The first to come to an abandoned network
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    And OSPF adds the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 10
    Then the answer is NO_ERROR with RTM_ROUTE_ADDED
    And the current best route in the answer is that of OSPF via 198.51.100.1

  @DRC-127 @change-notification
  Scenario: The first to come to an abandoned network, as observers see it
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    Given all messages have been read
    When OSPF adds the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 10
    Then the messages for Observer amount to
      | network     | change          | before | after                 |
      | 10.1.0.0/16 | RTM_ROUTE_ADDED |        | OSPF via 198.51.100.1 |

@ip @hazard
Feature: Deregistering twice
  A handle stops being valid with the first successful deregistration. Whoever calls again is told so, and nothing
  happens. The call is not repeatable without consequence, as a "delete if present" would be.

  @DRC-028
  Scenario: The second call is refused
    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    Then the answer is NO_ERROR
    When RIP is deregistered
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-028
  Scenario: The second call changes no table
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 2         | 5      |
      | 10.2.0.0/16 | 198.51.100.1 | 2         | 5      |
    When RIP is deregistered
    And the tables have been noted
    And RIP is deregistered
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted

  @DRC-028 @change-notification
  Scenario: The second call tells nobody anything
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And RIP is deregistered
    And all messages have been read
    When RIP is deregistered
    Then the answer is ERROR_INVALID_HANDLE
    And there is no message for Observer

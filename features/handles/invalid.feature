@ip
Feature: Handles that name no client
  ERROR_INVALID_HANDLE is the answer to a handle that is not a valid handle. RTM itself hands out NULL, whenever a
  registration is refused, so a program that does not look will sooner or later pass NULL on.

  @DRC-020 @DRC-021
  Scenario: NULL names nobody
    Other interfaces treat "free nothing" as success. This one does not.

    When RtmDeregisterClient is called with NULL
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-020 @DRC-021 @DRC-029
  Scenario: NULL names nobody, although clients are registered
    Given RIP is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.2 | 2         | 4      |
    And the tables have been noted
    When RtmDeregisterClient is called with NULL
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted

  @DRC-020 @DRC-022
  Scenario: The result of a refused registration names nobody
    A second registration for the same protocol is refused with NULL. Deregistering that result must not take the
    first registration away.

    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And the tables have been noted
    When Twin asks to be registered for IP, as RIP
    Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS
    When RtmDeregisterClient is called with the handle of Twin
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted
    When RIP adds the route 10.2.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is NO_ERROR

  @DRC-029 @change-notification
  Scenario: A call that names nobody tells nobody anything
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And all messages have been read
    When RtmDeregisterClient is called with NULL
    Then the answer is ERROR_INVALID_HANDLE
    And there is no message for Observer

  @DRC-029
  Scenario: A call that names nobody ends no registration
    Given RIP is registered for IP
    When RtmDeregisterClient is called with NULL
    Then the answer is ERROR_INVALID_HANDLE
    When Twin asks to be registered for IP, as RIP
    Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS
    When RIP is deregistered
    Then the answer is NO_ERROR

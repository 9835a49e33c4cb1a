@ip @hazard
Feature: The old handle in other functions
  Functions that take a client handle refuse one that is no longer valid. A manager that follows the old pointer may
  crash instead, so these scenarios run where a crash does no harm.

  Background:
    Given RIP is registered for IP
    And OSPF is registered for IP

  @DRC-120
  Scenario: A late route finds nobody to belong to
    When RIP is deregistered
    And the tables have been noted
    And RIP adds the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted

  @DRC-120 @change-notification
  Scenario: A late route is told to nobody
    Given Observer is registered for IP, as NETMGMT, with an event
    When RIP is deregistered
    Given all messages have been read
    When RIP adds the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is ERROR_INVALID_HANDLE
    And there is no message for Observer

  @DRC-121
  Scenario: A late deletion of a route that another client has as well
    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 10
    When RIP is deregistered
    And the tables have been noted
    And RIP deletes the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 10
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted

  @DRC-121
  Scenario: A late deletion of a route that nobody has
    "No such handle" and "no such route" are both true, and no page says which comes first.

    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    And the tables have been noted
    And RIP deletes the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is ERROR_INVALID_HANDLE or ERROR_NO_SUCH_ROUTE
    And the tables are as noted

  @DRC-122
  Scenario: A late block deletion while others have routes
    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.2.0.0/16 via 198.51.100.1 interface 1 metric 10
    When RIP is deregistered
    And the tables have been noted
    And RIP block-deletes all IP routes
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted

  @DRC-122
  Scenario: A late block deletion in an empty table
    When RIP is deregistered
    And RIP block-deletes all IP routes
    Then the answer is ERROR_INVALID_HANDLE or ERROR_NO_ROUTES

  @DRC-207
  Scenario: The old handle does not stand for the next client
    If RTM gave the next client the same value, there is no old handle, and the scenario does not apply.

    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    Given NewRIP is registered for IP, as RIP
    And NewRIP has the route 10.2.0.0/16 via 192.0.2.1 interface 1 metric 3
    And it turned out that the handles of RIP and NewRIP differ
    And the tables have been noted
    When RtmDeregisterClient is called with the old handle of RIP
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted
    When Twin asks to be registered for IP, as RIP
    Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS
    When NewRIP adds the route 10.3.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is NO_ERROR

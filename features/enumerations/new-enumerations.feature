@ip
Feature: Reading the table after a client has left
  A new look at the table shows what is left, in the order that it had before.

  @DRC-104
  Scenario: There is nothing to enumerate for the protocol that left
    An enumeration over nothing is refused: the handle is NULL and the last error ERROR_NO_ROUTES.

    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 10
    When RIP is deregistered
    And RtmCreateEnumerationHandle is called with the IP routes of RIP
    Then the answer is NULL with ERROR_NO_ROUTES
    When RtmGetFirstRoute is called with the IP routes of RIP
    Then the answer is ERROR_NO_ROUTES

  @DRC-211
  Scenario: The ordered scan shows those that are left in the order they had
    RIP owned the first route, the last one and some in between.

    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.3.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.3.0.0/16 | 192.0.2.2 | 1         | 3      |
      | 10.5.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.9.0.0/16 | 192.0.2.1 | 1         | 3      |
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.2.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.3.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.3.0.0/16 | 198.51.100.1 | 2         | 10     |
      | 10.8.0.0/16 | 198.51.100.1 | 1         | 10     |
    And the tables have been noted, with their order
    When RIP is deregistered
    Then the tables are as noted, except for the routes of RIP, in the same order

  @DRC-212
  Scenario: An emptied family has no first route
    Given RIP is registered for IP
    And RIP has 5 routes, each to a network of its own
    When RIP is deregistered
    And RtmGetFirstRoute is called with all IP routes
    Then the answer is ERROR_NO_ROUTES

  @DRC-105
  Scenario: A scan that stood on a route that has gone
    RtmGetNextRoute is given a route and returns the one after it. What it does when that route is no longer in the
    table is not documented.

    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.2.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.3.0.0/16 | 198.51.100.1 | 1         | 10     |
    When RtmGetFirstRoute is called with the IP routes of RIP
    And RIP is deregistered
    And RtmGetNextRoute is called with the last route read
    Then it is recorded under DRC-105 what comes after a route that is gone

  @DRC-225
  Scenario: One number, and what it means where
    Number 259 has four names. Two functions never use it: they answer "nothing" and leave NO_ERROR as the last error.

    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And enumeration Routes is open over all IP routes
    And enumeration Routes has returned 1 route
    When RIP is deregistered
    Then the answer is NO_ERROR
    When RtmIsRoute is called with 10.1.0.0/16
    Then the answer is FALSE with NO_ERROR
    When RtmGetNetworkCount is called with IP
    Then the answer is 0 with NO_ERROR
    When RtmCreateEnumerationHandle is called with all IP routes
    Then the answer is NULL with ERROR_NO_ROUTES
    When RtmGetFirstRoute is called with all IP routes
    Then the answer is ERROR_NO_ROUTES
    When RtmEnumerateGetNextRoute is called with enumeration Routes
    Then the answer is ERROR_NO_MORE_ROUTES

  @DRC-225 @change-notification
  Scenario: One number, and what it means for a queue
    Given RIP is registered for IP
    And Observer is registered for IP, as NETMGMT, with an event
    When RIP is deregistered
    Given all messages have been read
    When RtmDequeueRouteChangeMessage is called with Observer
    Then the answer is ERROR_NO_MESSAGES

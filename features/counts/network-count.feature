@ip
Feature: The number of networks
  RtmGetNetworkCount counts the networks that RTM has routes to, not the routes. A deregistration lowers it by the
  networks to which nobody else has a route.

  @DRC-063
  Scenario: The count falls by the networks that only this client served
    RIP serves three networks and has four routes. One network is OSPF's as well.

    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.2 | 2         | 4      |
      | 10.3.0.0/16 | 192.0.2.1 | 1         | 3      |
    And OSPF has the route 10.3.0.0/16 via 198.51.100.1 interface 2 metric 10
    Then there are routes to 3 IP networks
    When RIP is deregistered
    Then there are routes to 1 IP network

  @DRC-063
  Scenario: The count stays when every network has another route
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     |
      | 10.2.0.0/16 | 198.51.100.1 | 2         | 10     |
    When RIP is deregistered
    Then there are routes to 2 IP networks

  @DRC-063
  Scenario: The count stays when a client without routes leaves
    Given RIP is registered for IP
    And OSPF is registered for IP
    And OSPF has 7 routes, each to a network of its own
    When RIP is deregistered
    Then there are routes to 7 IP networks

  @DRC-064
  Scenario: The count reaches zero
    Zero networks is an answer and no failure: the last error is NO_ERROR.

    Given RIP is registered for IP
    And RIP has 25 routes, each to a network of its own
    When RIP is deregistered
    And RtmGetNetworkCount is called with IP
    Then the answer is 0 with NO_ERROR

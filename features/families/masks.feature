@ip
Feature: What makes two IP networks different
  An IP network is a number and a mask.

  @DRC-059
  Scenario: One number, two masks, two networks
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.0.0.0/8 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.0.0.0/16 via 198.51.100.1 interface 2 metric 3
    Then there are routes to 2 IP networks
    When RIP is deregistered
    Then there are routes to 1 IP network
    And there is no route to 10.0.0.0/8
    And the best route to 10.0.0.0/16 is that of OSPF via 198.51.100.1

  @DRC-059
  Scenario: One client with both
    Given RIP is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.0.0.0/8  | 192.0.2.1 | 1         | 3      |
      | 10.0.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.0.0.0/24 | 192.0.2.1 | 1         | 3      |
    Then there are routes to 3 IP networks
    When RIP is deregistered
    Then there are routes to 0 IP networks

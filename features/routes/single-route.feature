@ip @single-route
Feature: Single-route clients
  A client that registers with RTM_PROTOCOL_SINGLE_ROUTE has one entry for each network: a later route to the same
  network replaces the earlier one, whatever its interface and next hop. OSPF is such a protocol.

  @DRC-036
  Scenario: The one route goes, and the one that it had replaced does not come back
    Given OSPF is registered for IP, single-route
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.1.0.0/16 | 198.51.100.2 | 2         | 20     |
    Then the routes of OSPF are
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.2 | 2         | 20     |
    When OSPF is deregistered
    Then the answer is NO_ERROR
    And there is no route of OSPF
    And there is no route to 10.1.0.0/16

  @DRC-036
  Scenario: A single-route client with routes to many networks
    Given OSPF is registered for IP, single-route
    And OSPF has 50 routes, each to a network of its own
    When OSPF is deregistered
    Then there is no route of OSPF

  @DRC-221
  Scenario: Two networks that differ in the mask only
    Whether 10.0.0.0/8 and 10.0.0.0/16 count as one network for the single-route option is not documented. All routes
    to either go in any case.

    Given OSPF is registered for IP, single-route
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.0.0.0/8  | 198.51.100.1 | 1         | 10     |
      | 10.0.0.0/16 | 198.51.100.2 | 1         | 20     |
    Then it is recorded under DRC-221 how many routes OSPF has
    When OSPF is deregistered
    Then there is no route of OSPF

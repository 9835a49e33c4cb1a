@ip
Feature: Who owns a route
  A route belongs to the client whose handle was passed to RtmAddRoute. The structure has a member RR_RoutingProtocol,
  but RTM does not read it; RTM writes it.

  @DRC-037
  Scenario: The structure names another protocol
    RIP hands in a structure that says "protocol 13", OSPF. It is RIP's route all the same.

    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric | protocol field |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 13             |
    Then the routes of RIP are
      | network     | next hop  | interface | metric | protocol field |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 8              |
    When OSPF is deregistered
    Then the answer is NO_ERROR
    And the routes of RIP are
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
    When RIP is deregistered
    Then the answer is NO_ERROR
    And there is no route of RIP
    And there is no route to 10.1.0.0/16

@ip
Feature: Only the client's routes go
  Other clients keep what they added, to the last member of each route, even where they share a network, an interface
  or a next hop with the client that leaves.

  Background:
    Given RIP is registered for IP
    And OSPF is registered for IP

  @DRC-032
  Scenario: Routes of other clients stay as they are
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
    And OSPF has the routes
      | network     | next hop     | interface | metric | protocol data | policy | next hop AS | metric 1 |
      | 10.3.0.0/16 | 198.51.100.1 | 2         | 10     | 1,2,3,4       | 7      | 64496       | 11       |
      | 10.4.0.0/16 | 198.51.100.2 | 3         | 20     | 5,6,7,8       | 0      | 0           | 0        |
    And the tables have been noted
    When RIP is deregistered
    Then the tables are as noted, except for the routes of RIP

  @DRC-033
  Scenario: One network, two clients
    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    When RIP is deregistered
    Then there is no route of RIP
    And the routes of OSPF are
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     |

  @DRC-032 @DRC-033
  Scenario: One network, two clients, and the route that stays keeps all its members
    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the routes
      | network     | next hop     | interface | metric | protocol data | policy | next hop AS | metric 1 |
      | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     | 1,2,3,4       | 7      | 64496       | 11       |
    And the tables have been noted
    When RIP is deregistered
    Then the tables are as noted, except for the routes of RIP

  @DRC-034 @DRC-061
  Scenario: Two routes alike in every member but the protocol
    Given RIP has the routes
      | network     | next hop  | interface | metric | protocol data | policy | next hop AS | metric 1 |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 1,2,3,4       | 7      | 64496       | 11       |
    And OSPF has the routes
      | network     | next hop  | interface | metric | protocol data | policy | next hop AS | metric 1 |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 1,2,3,4       | 7      | 64496       | 11       |
    And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
    When Winner is deregistered
    Then there is no route of Winner
    And the best route to 10.1.0.0/16 is that of Loser
    And the routes of Loser are
      | network     | next hop  | interface | metric | protocol data | policy | next hop AS | metric 1 |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 1,2,3,4       | 7      | 64496       | 11       |

  @DRC-032
  Scenario: The next hop lies in a network that goes
    What a forwarder makes of a route whose next hop it can no longer reach is its affair. In the table the route is
    its owner's, and stays.

    Given RIP has the route 198.51.100.0/24 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.9.0.0/16 via 198.51.100.1 interface 1 metric 10
    And the tables have been noted
    When RIP is deregistered
    Then the tables are as noted, except for the routes of RIP

  @DRC-034
  Scenario: One network, one interface, one next hop, two clients
    The protocol is part of what tells one entry from another. These are two entries.

    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    Then there is no route of RIP
    And the routes of OSPF are
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |

  @DRC-034
  Scenario: A learned route that the static protocol took over
    The router manager makes an autostatic route by adding it once more for the static protocol. When the protocol
    that had learned it leaves, the static copy stays.

    Given STATIC is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And STATIC has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP deletes the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And RIP is deregistered
    Then the routes of STATIC are
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |

  @DRC-203
  Scenario: Nothing appears that was not there before
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.2.0.0/16 | 198.51.100.1 | 2         | 10     |
      | 10.3.0.0/16 | 198.51.100.1 | 2         | 10     |
      | 10.4.0.0/16 | 198.51.100.1 | 2         | 10     |
    When OSPF deletes the route 10.4.0.0/16 via 198.51.100.1 interface 2 metric 10
    And the tables have been noted
    And RIP is deregistered
    Then the tables hold nothing that was not noted

  @DRC-203 @single-route
  Scenario: Routes that a single-route client had replaced do not come back
    Given BGP is registered for IP, single-route
    And BGP has the routes
      | network     | next hop    | interface | metric |
      | 10.1.0.0/16 | 203.0.113.1 | 1         | 10     |
      | 10.1.0.0/16 | 203.0.113.2 | 1         | 20     |
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And the tables have been noted
    When BGP is deregistered
    Then the tables hold nothing that was not noted

  @DRC-210
  Scenario: A block deletion cannot reach another client's routes
    Naming the protocol of another client as the criterion selects routes, but none that the caller may delete.

    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    And the tables have been noted
    When OSPF block-deletes the IP routes of RIP
    Then it is recorded under DRC-210 what the answer is
    And the tables are as noted
    When RIP is deregistered
    Then the tables are as noted, except for the routes of RIP
    When the tables have been noted
    And OSPF block-deletes the IP routes of RIP
    Then it is recorded under DRC-210 what the answer is
    And the tables are as noted

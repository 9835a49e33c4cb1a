@ip
Feature: The best route after its owner has left
  Of all routes to a network one is best, and that is the one that forwarders use. When the best route goes with its
  client, another one takes its place, or the network has no route any more.

  Rule: If routes are left, one of them is best

    @DRC-060
    Scenario: Another client's route takes over
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
      And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
      When Winner is deregistered
      Then the best route to 10.1.0.0/16 is that of Loser

    @DRC-060
    Scenario: Whoever leaves, the one who stays has the best route
      Given RIP is registered for IP
      And OSPF is registered for IP
      And BGP is registered for IP
      And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
      And BGP has the route 10.1.0.0/16 via 203.0.113.1 interface 3 metric 20
      When RIP is deregistered
      And BGP is deregistered
      Then the best route to 10.1.0.0/16 is that of OSPF via 198.51.100.1

    @DRC-065
    Scenario: The enumeration of best routes has one route for each network that is left
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.2.0.0/16 | 198.51.100.1 | 2         | 10     |
        | 10.3.0.0/16 | 198.51.100.1 | 2         | 10     |
        | 10.3.0.0/16 | 198.51.100.2 | 2         | 20     |
      When RIP is deregistered
      Then the best IP routes are
        | client | network     | next hop     | interface | metric |
        | OSPF   | 10.2.0.0/16 | 198.51.100.1 | 2         | 10     |
        | OSPF   | 10.3.0.0/16 | 198.51.100.1 | 2         | 10     |

    @DRC-066
    Scenario Outline: Within one protocol the lower metric wins
      The order in which the routes were added, and the metrics 1 to 5, which are for display only, have no say.

      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop     | interface | metric   | metric 1   |
        | 10.1.0.0/16 | 198.51.100.1 | 1         | <first>  | <second>   |
        | 10.1.0.0/16 | 198.51.100.2 | 2         | <second> | <first>    |
      And OSPF has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 1
      When OSPF is deregistered
      Then the best route to 10.1.0.0/16 is that of RIP via <winner>

      Examples:
        | first | second | winner       |
        | 5     | 9      | 198.51.100.1 |
        | 9     | 5      | 198.51.100.2 |
        | 1     | 2      | 198.51.100.1 |

      Examples: a metric is a number without sign of 32 bits
        | first      | second     | winner       |
        | 1          | 4294967295 | 198.51.100.1 |
        | 2147483648 | 2          | 198.51.100.2 |
        | 65538      | 3          | 198.51.100.2 |
        | 255        | 256        | 198.51.100.1 |

    @DRC-066
    Scenario Outline: A route <marked> is chosen like any other
      Metrics decide within a protocol. RTM does not act on FSD_Type and FSD_Flags, and no metric means "unreachable".

      Given OSPF is registered for IP
      And RIP is registered for IP
      And OSPF has the routes
        | network     | next hop     | interface | metric   | type   | flags   |
        | 10.1.0.0/16 | 198.51.100.1 | 1         | <worse>  | 4      | 1       |
        | 10.1.0.0/16 | 198.51.100.2 | 2         | <better> | <type> | <flags> |
      And RIP has the routes
        | network     | next hop     | interface | metric   | type   | flags   |
        | 10.1.0.0/16 | 198.51.100.1 | 1         | <worse>  | 4      | 1       |
        | 10.1.0.0/16 | 198.51.100.2 | 2         | <better> | <type> | <flags> |
      And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
      When Winner is deregistered
      Then the best route to 10.1.0.0/16 is that of Loser via 198.51.100.2

      Examples:
        | marked                 | better | worse | type | flags |
        | of the type "invalid"  | 3      | 9     | 2    | 1     |
        | of the type "local"    | 3      | 9     | 3    | 1     |
        | without the valid mark | 3      | 9     | 4    | 0     |
        | of metric 0            | 0      | 9     | 4    | 1     |
        | of metric 16           | 16     | 17    | 4    | 1     |

    @DRC-060
    Scenario Outline: A route of metric <metric> succeeds if it is the only one
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric <metric>
      And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric <metric>
      And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
      When Winner is deregistered
      Then the best route to 10.1.0.0/16 is that of Loser

      Examples:
        | metric     |
        | 0          |
        | 16         |
        | 65535      |
        | 4294967295 |

    @DRC-067
    Scenario: Two routes that are equally good
      Which of them becomes best is not documented. One of them does, and all ways of asking name the same.

      Given OSPF is registered for IP
      And RIP is registered for IP
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
        | 10.1.0.0/16 | 198.51.100.2 | 2         | 10     |
      And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 1
      When RIP is deregistered
      Then it is recorded under DRC-067 which route to 10.1.0.0/16 is best
      And all ways of reading the IP table agree

    @DRC-068 @ipx
    Scenario: The choice among IPX routes
      Ticks and hops are documented; which of them decides is not.

      Given NLSP is registered for IPX
      And IpxRIP is registered for IPX, as RIP
      And NLSP has the routes
        | network      | next hop          | interface | ticks | hops |
        | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 9    |
        | ipx:00000a01 | 00-00-5e-00-53-02 | 2         | 6     | 3    |
      And IpxRIP has the route ipx:00000a01 via 00-00-5e-00-53-03 interface 3 ticks 1 hops 1
      When IpxRIP is deregistered
      Then it is recorded under DRC-068 which route to ipx:00000a01 is best

  Rule: If no route is left, there is no best route

    @DRC-061
    Scenario: A network loses its only route
      "No route" is an answer, not an error: RtmIsRoute says FALSE and the last error is NO_ERROR.

      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And OSPF has the route 10.2.0.0/16 via 198.51.100.1 interface 2 metric 3
      When RIP is deregistered
      And RtmIsRoute is called with 10.1.0.0/16
      Then the answer is FALSE with NO_ERROR

    @DRC-061
    Scenario: A network loses all its routes, since all were the client's
      Given OSPF is registered for IP
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
        | 10.1.0.0/16 | 198.51.100.2 | 2         | 20     |
      When OSPF is deregistered
      And RtmIsRoute is called with 10.1.0.0/16
      Then the answer is FALSE with NO_ERROR

  Rule: The others' routes are not touched

    @DRC-062
    Scenario: A route that was not best goes, and the best one stays
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
      And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
      And the tables have been noted
      When Loser is deregistered
      Then the best route to 10.1.0.0/16 is the one noted

    @DRC-062
    Scenario: The best route keeps its place among equals
      Given RIP is registered for IP
      And OSPF is registered for IP
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
        | 10.1.0.0/16 | 198.51.100.2 | 2         | 10     |
        | 10.1.0.0/16 | 198.51.100.3 | 3         | 10     |
      And RIP has the route 10.2.0.0/16 via 192.0.2.1 interface 1 metric 3
      And the tables have been noted
      When RIP is deregistered
      Then the best route to 10.1.0.0/16 is the one noted

    @DRC-069
    Scenario: A route that becomes best is the same route as before
      Its time stamp is that of its last update, so its age runs on; all its other members stay, too.

      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And OSPF has the routes
        | network     | next hop     | interface | metric | protocol data | lifetime |
        | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     | 1,2,3,4       | 3600     |
      And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
      And the tables have been noted
      When Winner is deregistered
      Then the best route to 10.1.0.0/16 is that of Loser
      And the tables are as noted, except for the routes of Winner

    @DRC-069 @ageing @virtual-time
    Scenario Outline: A route that becomes best keeps its lifetime
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 180      |
      And OSPF has the routes
        | network     | next hop     | interface | metric | lifetime |
        | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     | 180      |
      When 120 seconds pass
      And <leaver> is deregistered
      Then the best route to 10.1.0.0/16 is that of <stayer>
      When 61 seconds pass
      Then there is no route to 10.1.0.0/16

      Examples:
        | leaver | stayer |
        | RIP    | OSPF   |
        | OSPF   | RIP    |

@ip
Feature: All routes that the client added go
  RtmDeregisterClient removes every route that the client added: best or not, to one network or to many, whatever its
  interface, lifetime or content. When the call has returned NO_ERROR they are gone; only messages about it may lag.

  Rule: Every route goes

    @DRC-030
    Scenario: Routes to several networks over several interfaces
      Given RIP is registered for IP
      And RIP has the routes
        | network       | next hop    | interface | metric |
        | 10.1.0.0/16   | 192.0.2.1   | 1         | 3      |
        | 10.2.0.0/16   | 192.0.2.2   | 1         | 4      |
        | 10.3.0.0/16   | 192.0.2.65  | 2         | 2      |
        | 10.3.128.0/17 | 192.0.2.65  | 2         | 2      |
        | 0.0.0.0/0     | 192.0.2.129 | 3         | 15     |
      When RIP is deregistered
      Then the answer is NO_ERROR
      And there is no route of RIP

    @DRC-030
    Scenario Outline: A client with <number> routes
      Given RIP is registered for IP
      And RIP has <number> routes, each to a network of its own
      When RIP is deregistered
      Then there is no route of RIP

      Examples:
        | number |
        | 1      |
        | 17     |
        | 100    |
        | 1100   |

    @DRC-035
    Scenario: Several routes of the client to one network
      Routes that differ in interface or next hop are separate entries. All of them go.

      Given OSPF is registered for IP
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
        | 10.1.0.0/16 | 198.51.100.2 | 1         | 20     |
        | 10.1.0.0/16 | 198.51.100.1 | 2         | 30     |
      When OSPF is deregistered
      Then there is no route of OSPF
      And there is no route to 10.1.0.0/16

    @DRC-039
    Scenario: Routes that are not the best to their network
      Given OSPF is registered for IP
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
        | 10.1.0.0/16 | 198.51.100.2 | 2         | 20     |
      When OSPF is deregistered
      Then there is no route of OSPF

    @DRC-039
    Scenario: A route that another client's route outdoes
      Which protocol is preferred is for the administrator to say, so the scenario asks and then removes the other one.

      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 7
      And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
      When Loser is deregistered
      Then there is no route of Loser

    @DRC-038
    Scenario: A route that was updated
      Adding a route again with another metric updates the entry. It is still one entry, and still the client's.

      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 9      |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 2      |
      When RIP is deregistered
      Then there is no route of RIP

  Rule: No content of a route keeps it

    @DRC-047
    Scenario Outline: A route through interface <interface>
      No function of version 1 registers interfaces; any number may stand in a route. Where the manager refuses the
      number, the scenario does not apply.

      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface   | metric |
        | 10.1.0.0/16 | 192.0.2.1 | <interface> | 3      |
        | 10.2.0.0/16 | 192.0.2.1 | 1           | 3      |
      When RIP is deregistered
      Then there is no route of RIP

      Examples:
        | interface  |
        | 0          |
        | 2          |
        | 65537      |
        | 2147483648 |
        | 4294967295 |

    @DRC-047
    Scenario: Routes through five interfaces at once
      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop    | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1   | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.33  | 2         | 3      |
        | 10.3.0.0/16 | 192.0.2.65  | 3         | 3      |
        | 10.4.0.0/16 | 192.0.2.97  | 4         | 3      |
        | 10.5.0.0/16 | 192.0.2.129 | 5         | 3      |
      When RIP is deregistered
      Then there is no route of RIP

    @DRC-048
    Scenario: Routes with protocol-specific data
      The four numbers are the protocol's own business; RTM carries them and does not look.

      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | protocol data                               |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 0,0,0,0                                     |
        | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      | 1,2,3,4                                     |
        | 10.3.0.0/16 | 192.0.2.1 | 1         | 3      | 4294967295,4294967295,4294967295,4294967295 |
        | 10.4.0.0/16 | 192.0.2.1 | 1         | 3      | 13,8,0,2147483648                           |
        | 10.5.0.0/16 | 192.0.2.1 | 1         | 3      | 7,0,0,0                                     |
        | 10.6.0.0/16 | 192.0.2.1 | 1         | 3      | 0,0,0,7                                     |
      When RIP is deregistered
      Then there is no route of RIP

    @DRC-030
    Scenario Outline: A route to <network> via <next hop>
      Default and host routes, multicast, loopback, a next hop inside the network that it leads to: what a forwarder
      would do with such a route is not the table's business. Where the manager refuses it, the scenario does not apply.

      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop   | interface | metric |
        | <network>   | <next hop> | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.1  | 1         | 3      |
      When RIP is deregistered
      Then there is no route of RIP

      Examples:
        | network            | next hop        |
        | 10.0.0.0/8         | 10.0.0.1        |
        | 192.0.2.1/32       | 192.0.2.1       |
        | 10.1.0.0/16        | 192.0.2.1/24    |
        | 10.1.0.0/16        | 0.0.0.0         |
        | 10.1.0.0/16        | 255.255.255.255 |
        | 10.1.0.0/16        | 127.0.0.1       |
        | 192.0.2.2/31       | 192.0.2.1       |
        | 192.0.2.4/30       | 192.0.2.1       |
        | 10.0.0.1/255.0.0.255 | 192.0.2.1     |
        | 224.0.0.0/4        | 192.0.2.1       |
        | 127.0.0.0/8        | 192.0.2.1       |
        | 169.254.0.0/16     | 192.0.2.1       |
        | 128.0.0.0/1        | 192.0.2.1       |
        | 0.0.0.0/8          | 192.0.2.1       |
        | 255.255.255.255/32 | 192.0.2.1       |

    @DRC-030
    Scenario Outline: Routes of a client of the protocol <protocol>
      Which numbers stand for protocols is the header's to say; what RTM does for a client does not depend on them.

      Given Client is registered for IP, as <protocol>
      And Client has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
      When Client is deregistered
      Then there is no route of Client

      Examples:
        | protocol |
        | 1        |
        | 2        |
        | 5        |
        | 10002    |
        | 10007    |

    @DRC-044
    Scenario Outline: A route <marked>
      Neither member takes a route out of the table or out of the choice of the best route, so neither keeps it there.

      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | type   | flags   |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | <type> | <flags> |
        | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      | 4      | 1       |
      When RIP is deregistered
      Then there is no route of RIP

      Examples:
        | marked                        | type | flags      |
        | of the type "invalid"         | 2    | 1          |
        | without the valid mark        | 4    | 0          |
        | invalid in both ways          | 2    | 0          |
        | without a type                | 0    | 1          |
        | of the type "other"           | 1    | 1          |
        | of the type "local"           | 3    | 1          |
        | with marks of other meaning   | 4    | 4294967295 |

  Rule: Gone is gone, whichever way one looks

    @DRC-031
    Scenario: All ways of reading agree
      Enumerations, the ordered scan, RtmIsRoute and RtmGetNetworkCount look at one table.

      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.2 | 2         | 5      |
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.2.0.0/16 | 198.51.100.1 | 2         | 3      |
        | 10.3.0.0/16 | 198.51.100.1 | 2         | 3      |
      When RIP is deregistered
      Then all ways of reading the IP table agree
      And there is no route of RIP
      And there is no route to 10.1.0.0/16

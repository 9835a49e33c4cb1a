@ip
Feature: Lifetimes
  A route is added with a time to live and goes when that is over, unless it is added again. INFINITE lasts until the
  route is deleted. A deregistration waits for neither, and when it has removed a route, the rest of the route's time
  means nothing any more.

  Rule: Deregistration does not wait for the end of a lifetime

    @DRC-040
    Scenario: A route that would last for ever
      "Until it is explicitly deleted", says the page of RtmAddRoute. Deregistering its client counts.

      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | infinite |
      When RIP is deregistered
      Then there is no route of RIP
      And there is no route to 10.1.0.0/16

    @DRC-041 @ageing
    Scenario Outline: A route with <lifetime> seconds to live
      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime   |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | <lifetime> |
      When RIP is deregistered
      Then there is no route of RIP
      And there is no route to 10.1.0.0/16

      Examples:
        | lifetime |
        | 1        |
        | 3600     |
        | 2147483  |

    @DRC-041 @ageing @virtual-time
    Scenario Outline: A route <seconds> seconds before its lifetime of a minute is over
      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 60       |
      When <passed> seconds pass
      And RIP is deregistered
      Then there is no route of RIP
      And there is no route to 10.1.0.0/16

      Examples:
        | seconds | passed |
        | 4       | 56     |
        | 1       | 59     |

  Rule: An old lifetime has no late effect

    @DRC-042 @ageing @virtual-time
    Scenario: The next client adds the same route, and the old lifetime ends
      OSPF's route has the lifetime that RIP's first route had. When it has aged out, RIP's would have, too.

      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 180      |
      And OSPF has the routes
        | network     | next hop     | interface | metric | lifetime |
        | 10.9.0.0/16 | 198.51.100.1 | 2         | 3      | 180      |
      When RIP is deregistered
      Given NewRIP is registered for IP, as RIP
      And NewRIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | infinite |
      When 181 seconds pass
      Then there is no route to 10.9.0.0/16
      And the routes of NewRIP are
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |

    @DRC-042 @ageing @virtual-time
    Scenario: Another client adds an equal route, and the old lifetime ends
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 180      |
      And OSPF has the routes
        | network     | next hop     | interface | metric | lifetime |
        | 10.9.0.0/16 | 198.51.100.1 | 2         | 3      | 180      |
      When RIP is deregistered
      Given OSPF has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | infinite |
      When 181 seconds pass
      Then there is no route to 10.9.0.0/16
      And there are routes to 1 IP network
      And the routes of OSPF are
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |

    @DRC-042 @ageing @virtual-time @change-notification
    Scenario: Nobody hears a second time of a route that is gone
      Given Observer is registered for IP, as NETMGMT, with an event
      And RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 180      |
      And OSPF has the routes
        | network     | next hop     | interface | metric | lifetime |
        | 10.9.0.0/16 | 198.51.100.1 | 2         | 3      | 180      |
      When RIP is deregistered
      Given all messages have been read
      When 181 seconds pass
      Then there is no route to 10.9.0.0/16
      And there is no message for Observer about 10.1.0.0/16

    @DRC-043 @ageing @virtual-time @change-notification
    Scenario: Routes that aged out earlier are not reported a second time
      Given Observer is registered for IP, as NETMGMT, with an event
      And RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 180      |
      When 181 seconds pass
      Then there is no route to 10.1.0.0/16
      Given all messages have been read
      When RIP is deregistered
      Then the answer is NO_ERROR
      And there is no message for Observer

  Rule: A route that is added again is a new route

    @DRC-226 @virtual-time
    Scenario: The next client's equal route has its own time stamp
      Given RIP is registered for IP
      And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And the tables have been noted
      When RIP is deregistered
      And 60 seconds pass
      Given NewRIP is registered for IP, as RIP
      And NewRIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      Then the routes of NewRIP are
        | network     | next hop  | interface | time stamp       |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | later than noted |

    @DRC-226 @virtual-time @ageing
    Scenario: The next client's equal route ages
      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 3600     |
      When RIP is deregistered
      Given NewRIP is registered for IP, as RIP
      And NewRIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 30       |
      When 60 seconds pass
      Then there is no route to 10.1.0.0/16

    @DRC-226
    Scenario: The next client's equal route has its own data
      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | protocol data | policy | next hop AS | metric 1 |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 1,2,3,4       | 7      | 64496       | 11       |
      When RIP is deregistered
      Given NewRIP is registered for IP, as RIP
      And NewRIP has the routes
        | network     | next hop  | interface | metric | protocol data | policy | next hop AS | metric 1 |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 5,6,7,8       | 9      | 64497       | 12       |
      Then the routes of NewRIP are
        | network     | next hop  | interface | metric | protocol data | policy | next hop AS | metric 1 |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 5,6,7,8       | 9      | 64497       | 12       |

    @DRC-226 @virtual-time @ageing
    Scenario: The next client's equal route has its own lifetime
      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 30       |
      When RIP is deregistered
      Given NewRIP is registered for IP, as RIP
      And NewRIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 3600     |
      When 60 seconds pass
      Then the routes of NewRIP are
        | network     | next hop  | interface |
        | 10.1.0.0/16 | 192.0.2.1 | 1         |

@ip @change-notification
Feature: What other clients are told
  A client that registers an event is told when the best route to a network changes: the event is signalled, and the
  messages are read with RtmDequeueRouteChangeMessage. A deregistration changes best routes, so it is told like any
  other change. Not the leaving itself is told, only what it does to best routes.

  Background:
    Given Observer is registered for IP, as NETMGMT, with an event
    And Auditor is registered for IP, as ICMP, with an event
    And RIP is registered for IP
    And OSPF is registered for IP

  Rule: Every changed best route is told to every observer

    @DRC-070 @DRC-072
    Scenario: Another client's route takes over
      Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
      And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
      And all messages have been read
      When Winner is deregistered
      Then the messages for Observer amount to
        | network     | change            | before | after |
        | 10.1.0.0/16 | RTM_ROUTE_CHANGED | Winner | Loser |
      And the messages for Auditor amount to
        | network     | change            | before | after |
        | 10.1.0.0/16 | RTM_ROUTE_CHANGED | Winner | Loser |

    @DRC-070 @DRC-071 @A11
    Scenario: Networks lose their only route
      Given RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.2 | 2         | 4      |
      And all messages have been read
      When RIP is deregistered
      Then the messages for Observer amount to
        | network     | change            | before            | after |
        | 10.1.0.0/16 | RTM_ROUTE_DELETED | RIP via 192.0.2.1 |       |
        | 10.2.0.0/16 | RTM_ROUTE_DELETED | RIP via 192.0.2.2 |       |
      And the messages for Auditor amount to
        | network     | change            | before            | after |
        | 10.1.0.0/16 | RTM_ROUTE_DELETED | RIP via 192.0.2.1 |       |
        | 10.2.0.0/16 | RTM_ROUTE_DELETED | RIP via 192.0.2.2 |       |

    @DRC-070 @A11 @volume
    Scenario: A hundred networks lose their only route
      Given RIP has 100 routes, each to a network of its own
      And all messages have been read
      When RIP is deregistered
      Then the messages for Observer lead to the best routes that are left
      And the messages for Auditor lead to the best routes that are left

    @DRC-071 @A11
    Scenario: A network loses several routes of the client, and with them all
      There may be one message about it or a chain of them. In either case the last one says that the network is lost.

      Given RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.1.0.0/16 | 192.0.2.2 | 2         | 5      |
      And all messages have been read
      When RIP is deregistered
      Then the last message for Observer about 10.1.0.0/16 is RTM_ROUTE_DELETED
      And the messages for Observer amount to
        | network     | change            | before            | after |
        | 10.1.0.0/16 | RTM_ROUTE_DELETED | RIP via 192.0.2.1 |       |

    @DRC-072
    Scenario: A network that keeps a route is never reported as lost
      "Lost" and then "new" is not the same as "changed": it would have forwarders drop packets in between.

      Given BGP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.1.0.0/16 | 192.0.2.2 | 2         | 5      |
      And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
      And all messages have been read
      When RIP is deregistered
      Then no message for Observer about 10.1.0.0/16 is RTM_ROUTE_DELETED
      And no message for Observer about 10.1.0.0/16 is RTM_ROUTE_ADDED

    @DRC-074 @A11
    Scenario: The events are signalled
      Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And all messages have been read
      Then the event of Observer is not signalled
      And the event of Auditor is not signalled
      When RIP is deregistered
      Then the event of Observer is signalled
      And the event of Auditor is signalled

    @DRC-074 @A11
    Scenario: The events are signalled, although earlier messages wait
      Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And all messages have been read
      And OSPF has the route 10.9.0.0/16 via 198.51.100.1 interface 2 metric 10
      When all effects have settled
      And the event of Observer is reset
      And RIP is deregistered
      Then the event of Observer is signalled

    @DRC-227 @DRC-070 @A11
    Scenario: An observer in the same program is told like any other
      RtmAddRoute and RtmDeleteRoute spare their caller the message. The caller is a client, not a program: one program
      may hold several clients, as this one does.

      Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And all messages have been read
      When RIP is deregistered
      Then the messages for Observer amount to
        | network     | change            | before            | after |
        | 10.1.0.0/16 | RTM_ROUTE_DELETED | RIP via 192.0.2.1 |       |

    @DRC-070 @A11
    Scenario: An observer that has routes of its own
      Given Observer has the routes
        | network     | next hop    | interface | metric |
        | 10.1.0.0/16 | 203.0.113.1 | 1         | 9      |
        | 10.9.0.0/16 | 203.0.113.1 | 1         | 9      |
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.2 | 2         | 4      |
      And all messages have been read
      When RIP is deregistered
      Then the messages for Observer lead to the best routes that are left
      And the last message for Observer about 10.2.0.0/16 is RTM_ROUTE_DELETED

    @DRC-214 @A11
    Scenario Outline: Whatever options the client had
      Given BGP is registered for IP<options>
      And BGP has the routes
        | network     | next hop    | interface | metric |
        | 10.1.0.0/16 | 203.0.113.1 | 1         | 3      |
        | 10.2.0.0/16 | 203.0.113.2 | 1         | 3      |
      And all messages have been read
      When BGP is deregistered
      Then the messages for Observer amount to
        | network     | change            | before              | after |
        | 10.1.0.0/16 | RTM_ROUTE_DELETED | BGP via 203.0.113.1 |       |
        | 10.2.0.0/16 | RTM_ROUTE_DELETED | BGP via 203.0.113.2 |       |

      Examples:
        | options         |
        |                 |
        | , with an event |

      @single-route
      Examples:
        | options                       |
        | , single-route                |
        | , with an event, single-route |

    @DRC-214 @A11
    Scenario: Whatever the client has not read
      Given BGP is registered for IP, with an event
      And BGP has the route 10.1.0.0/16 via 203.0.113.1 interface 1 metric 3
      And RIP has the route 10.2.0.0/16 via 192.0.2.1 interface 1 metric 3
      And all messages have been read, except by BGP
      When BGP is deregistered
      Then the messages for Observer amount to
        | network     | change            | before              | after |
        | 10.1.0.0/16 | RTM_ROUTE_DELETED | BGP via 203.0.113.1 |       |

  Rule: What does not change a best route is not told

    @DRC-073
    Scenario: A route that was not the best goes
      Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
      And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
      And all messages have been read
      When Loser is deregistered
      Then there is no message for Observer
      And there is no message for Auditor

    @DRC-083
    Scenario: A client without routes comes and goes
      Version 2 tells of entities that come and go. Version 1 has three kinds of message, all of them about routes.

      Given all messages have been read
      When RIP is deregistered
      Then there is no message for Observer
      Given NewRIP is registered for IP, as RIP
      Then there is no message for Observer

  Rule: Clients without an event are not told

    @DRC-075
    Scenario: The dequeue call refuses a client without an event
      OSPF registered NULL as its event, and so has no queue. That is not the same as having no messages.

      Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
      When RtmDequeueRouteChangeMessage is called with OSPF
      Then the answer is ERROR_INVALID_HANDLE
      When RIP is deregistered
      And RtmDequeueRouteChangeMessage is called with OSPF
      Then the answer is ERROR_INVALID_HANDLE

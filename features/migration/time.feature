@migration
Feature: Lifetimes and hold-down, in version 1 and in version 2
  The number that a client passes as the time to live stays the same in its source; what it means does not.

  Rule: The unit

    @M12
    Scenario: M12 in version 1, 180 is three minutes
      Given version 1
      And RIP is registered
      When RIP adds a route to 10.0.0.0/8 through 192.0.2.1, time to live 180
      And 179000 milliseconds pass
      Then there is a route to 10.0.0.0/8
      When 2000 milliseconds pass
      Then there is no route to 10.0.0.0/8

    @M12 @trap-milliseconds
    Scenario: M12 in version 2, it is 0.18 seconds
      Given version 2
      And RIP is registered, answering ERROR_NOT_SUPPORTED
      When RIP adds a route to 10.0.0.0/8 through 192.0.2.1, time to live 180
      And 179 milliseconds pass
      Then there is a route to 10.0.0.0/8
      When 1 milliseconds pass
      Then there is no route to 10.0.0.0/8

    @M12 @trap-infinite-hides-units
    Scenario Outline: M12 in both versions, a permanent route does not show the difference
      Given version <version>
      And RIP is registered
      When RIP adds a route to 10.0.0.0/8 through 192.0.2.1, time to live infinite
      And 4000000000 milliseconds pass
      Then there is a route to 10.0.0.0/8

      Examples:
        | version |
        | 1       |
        | 2       |

  Rule: The end of a lifetime

    @M12
    Scenario: M12 in version 1, the route goes without a question
      Given version 1
      And RIP is registered, with an event
      And OSPF is registered, with an event
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1, time to live 2
      When 2000 milliseconds pass
      Then there is no route to 10.0.0.0/8
      And OSPF has the messages: ADDED 192.0.2.1, DELETED 192.0.2.1

    @M12 @trap-expiry-asks @trap-not-supported-twice
    Scenario: M12 in version 2, the owner is asked, and "not supported" means that the route may go
      Given version 2
      And RIP is registered, answering ERROR_NOT_SUPPORTED
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1, time to live 2000
      When 2000 milliseconds pass
      Then RIP was told: ROUTE_EXPIRED
      And there is no route to 10.0.0.0/8

    @M12 @trap-expiry-asks
    Scenario: M12 in version 2, after any other answer the route stays and its handle is the owner's
      Given version 2
      And RIP is registered, answering NO_ERROR
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1, time to live 2000
      When 2000 milliseconds pass
      Then there is a route to 10.0.0.0/8
      When RIP is deregistered
      Then RIP has left behind: a route, a next hop, a handle

    @M12 @trap-expiry-asks
    Scenario: M12 in version 2, nobody is asked after the deregistration
      Given version 2
      And RIP is registered, answering ERROR_NOT_SUPPORTED
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1, time to live 2000
      And RIP is deregistered
      When 2000 milliseconds pass
      Then RIP was told: nothing

  Rule: Hold-down

    @M13
    Scenario: M13 in version 1, a network without routes is gone
      Given version 1
      And RIP is registered
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1
      When RIP deletes the route to 10.0.0.0/8 through 192.0.2.1
      Then there is no route to 10.0.0.0/8
      And the number of networks is 0

    @M13 @trap-hold-down
    Scenario: M13 in version 2, a destination that is held down is still found
      Given version 2
      And RIP is registered
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1
      And RIP has 10.0.0.0/8 held down for 120000 milliseconds
      When RIP deletes the route to 10.0.0.0/8 through 192.0.2.1
      And 10.0.0.0/8 is looked for
      Then the answer is NO_ERROR (0)
      And what was found has a held route and no live route
      When 120000 milliseconds pass
      And 10.0.0.0/8 is looked for
      Then the answer is ERROR_NOT_FOUND (1168)

  Rule: The age of a route

    @RtmGetRouteAge
    Scenario: RtmGetRouteAge in version 1, a route has an age
      Given version 1
      And RIP is registered
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1, metric 9
      And 5000 milliseconds pass
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.2, metric 5
      When 7000 milliseconds pass
      Then the best route to 10.0.0.0/8 is 7 seconds old

    @RtmGetRouteAge @trap-no-route-age
    Scenario: RtmGetRouteAge in version 2, only the destination has a time
      Given version 2
      And RIP is registered
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1, metric 5
      And 5000 milliseconds pass
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.2, metric 9
      When 7000 milliseconds pass
      Then the destination 10.0.0.0/8 changed 7 seconds ago, although its best route is 12 seconds old

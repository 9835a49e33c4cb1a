@migration
Feature: Who is who, in version 1 and in version 2
  What makes two clients, two routes or two tables different has changed.

  Rule: Views

    @M15
    Scenario: M15 in version 1, there is one table
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      When OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      Then the number of networks is 0

    @M15 @trap-one-view
    Scenario: M15 in version 2, a route that was taken out of one view is still in the other
      Given version 2
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, keeping the handle
      When OSPF takes the route out of the unicast view
      Then there is no route to 10.0.0.0/8
      And there is a route to 10.0.0.0/8 in the multicast view
      And the number of networks is 0
      When OSPF is deregistered
      Then OSPF has left behind: a route, a next hop, a handle

  Rule: Clients

    @M16
    Scenario: M16 in version 1, a protocol is registered once
      Given version 1
      And OSPF is registered
      When OSPF asks to be registered
      Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS (183)

    @M16
    Scenario: M16 in version 2, once for each instance id
      Given version 2
      And OSPF is registered
      When OSPF asks to be registered
      Then the answer is ERROR_ALREADY_EXISTS (183)

    @M16 @trap-unstable-instance
    Scenario: M16 in version 2, with another instance id it is registered again
      Given version 2
      And OSPF is registered
      When OSPF asks to be registered, instance 7
      Then the answer is NO_ERROR (0)

    @M16
    Scenario: M16 in version 1, family 0 is IPX
      Given version 1
      When RIP asks to be registered, family 0
      Then the answer is a handle
      And it is a client of IPX

    @M16 @trap-family-zero @trap-ipx
    Scenario: M16 in version 2, family 0 is none
      Given version 2
      When RIP asks to be registered, family 0
      Then the answer is ERROR_INVALID_PARAMETER (87)

    @M20
    Scenario: M20 in version 1, only a refused registration tells that somebody is there
      Given version 1
      And OSPF is registered
      When OSPF asks to be registered
      Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS (183)
      When BGP asks to be registered
      Then the answer is a handle

    @M20
    Scenario: M20 in version 2, it can be asked
      Given version 2
      And OSPF is registered
      And RIP is registered
      When RIP asks who is registered
      Then the answer names: OSPF, RIP

  Rule: Routes

    @RtmAddRoute
    Scenario: RtmAddRoute in version 1, two next hops make two routes
      Given version 1
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2
      Then there are 2 routes

    @RtmAddRoute @trap-neighbour
    Scenario: RtmAddRoute in version 2, only if they are neighbours
      Given version 2
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, without a neighbour
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2, without a neighbour
      Then there are 1 routes
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2
      Then there are 3 routes

    @RTM_PROTOCOL_SINGLE_ROUTE
    Scenario: RTM_PROTOCOL_SINGLE_ROUTE in version 1, it is said once
      Given version 1
      And OSPF is registered, single-route
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2
      Then there are 1 routes

    @RTM_PROTOCOL_SINGLE_ROUTE @trap-single-route-per-call
    Scenario: RTM_PROTOCOL_SINGLE_ROUTE in version 2, it is said with each addition
      Given version 2
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, as its first
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2, as its first
      Then there are 1 routes
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.3
      Then there are 2 routes

    @FSD_Metric
    Scenario: FSD_Metric in version 1, the lower metric of a protocol is best
      Given version 1
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, metric 9
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2, metric 5
      Then the best route to 10.0.0.0/8 goes through 192.0.2.2

    @FSD_Metric
    Scenario: FSD_Metric in version 2, so it is
      Given version 2
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, metric 9
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2, metric 5
      Then the best route to 10.0.0.0/8 goes through 192.0.2.2

    @FSD_Metric @trap-preference
    Scenario: FSD_Metric in version 2, a metric that is written into the preference is lost
      Given version 2
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, preference 9
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2, preference 5
      Then the best route to 10.0.0.0/8 goes through 192.0.2.1

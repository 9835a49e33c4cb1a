@migration
Feature: Deregistering, in version 1 and in version 2
  RtmDeregisterClient removes the client's routes and frees what belongs to it. RtmDeregisterEntity expects that the
  entity has done so itself.

  Rule: Routes

    @M1
    Scenario: M1 in version 1, deregistration removes the routes
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      And there is no route to 10.0.0.0/8

    @M1 @trap-routes-stay
    Scenario: M1 in version 2, the routes stay
      Given version 2
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      And there is a route to 10.0.0.0/8
      And OSPF has left behind: a route, a next hop

    @M1 @trap-routes-stay
    Scenario: M1 in version 2, they may also go, but the entity has neglected its duty all the same
      Given version 2, in which routes that were left go
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      And there is no route to 10.0.0.0/8
      And OSPF has left behind: a route, a next hop

    @M1 @trap-routes-stay
    Scenario: M1 in version 2, nobody can delete what was left, not even the next registration of the protocol
      Given version 2
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF is deregistered
      And OSPF is registered
      When OSPF deletes somebody's route to 10.0.0.0/8
      Then the answer is ERROR_ACCESS_DENIED (5)

  Rule: Next hops

    @M2
    Scenario: M2 in version 1, a next hop goes with its route
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      And the number of networks is 0

    @M2 @trap-next-hops-stay
    Scenario: M2 in version 2, it is an object that has to be deleted
      Given version 2
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      When OSPF is deregistered
      Then OSPF has left behind: a next hop

  Rule: Handles and structures

    @M3
    Scenario: M3 in version 1, what a client was given needs no release
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And an enumeration is created
      And the next route is asked for
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      And there is no route to 10.0.0.0/8

    @M3 @trap-references
    Scenario: M3 in version 2, every handle and every structure counts
      Given version 2
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, keeping the handle
      And OSPF looks at the route and keeps the structure
      When OSPF is deregistered
      Then OSPF has left behind: a route, a next hop, a handle, a structure

    @M3 @trap-consumed-handle
    Scenario: M3 in version 2, a deletion that succeeded has released the handle
      Given version 2
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      When OSPF releases the handle of the route
      Then the call is forbidden: NO_RELEASE_WITHOUT_REFERENCE

    @M3 @trap-wrong-release
    Scenario: M3 in version 2, changed destinations have a release of their own
      Given version 2
      And OSPF is registered
      And RIP is registered, with change notification
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      When RIP takes the changes and releases them as destinations
      Then the call is forbidden: EACH_STRUCTURE_HAS_ITS_RELEASE

  Rule: Locks

    @M4
    Scenario: M4 in version 1, there is no lock that a client could hold
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, metric 7
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)

    @M4 @trap-locked-route
    Scenario: M4 in version 2, no other call is allowed while a route is locked
      Given version 2
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, keeping the handle
      And OSPF locks the route
      When OSPF is deregistered
      Then the call is forbidden: NO_CALL_WHILE_A_ROUTE_IS_LOCKED

  Rule: Use afterwards

    @M5
    Scenario: M5 in version 1, an old handle is refused
      Given version 1
      And OSPF is registered
      And OSPF is deregistered
      When OSPF is deregistered
      Then the answer is ERROR_INVALID_HANDLE (6)

    @M5 @trap-use-after-deregistration
    Scenario: M5 in version 2, its use may end the process
      Given version 2
      And OSPF is registered
      And OSPF is deregistered
      When OSPF is deregistered
      Then the process may end

  Rule: Status codes

    @M6
    Scenario: M6 in version 1, resources may be lacking
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      When OSPF is deregistered while a resource is refused
      Then the answer is ERROR_NO_SYSTEM_RESOURCES (1450)

    @M6 @trap-dead-retry
    Scenario: M6 in version 2, only a value that is no handle is refused
      Given version 2
      When a value that never was a handle is deregistered
      Then the answer is ERROR_INVALID_HANDLE (6)

  Rule: Registration for notification

    @M7
    Scenario: M7 in version 1, the messages end with the client
      Given version 1
      And OSPF is registered, with an event
      And RIP is registered
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      When OSPF asks for a message
      Then the answer is ERROR_INVALID_HANDLE (6)

    @M7 @trap-notification-stays
    Scenario: M7 in version 2, the notification has an end of its own
      Given version 2
      And OSPF is registered, with change notification
      When OSPF is deregistered
      Then OSPF has left behind: a notification

    @M7 @trap-waking-oneself
    Scenario: M7 in version 2, deleting the routes first wakes the client in the middle of its teardown
      Given version 2
      And OSPF is registered, with change notification
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF takes the changes and releases them
      And OSPF forgets what it was told
      When OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      Then OSPF was told: CHANGE_NOTIFICATION

    @M7 @trap-waking-oneself
    Scenario: M7 in version 2, the nine steps end the notification before they delete the routes
      Given version 2
      And OSPF is registered, with change notification
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF forgets what it was told
      When OSPF goes through the nine steps
      Then the answer is NO_ERROR (0)
      And OSPF was told: nothing
      And OSPF has left behind: nothing

  Rule: What others are told

    @M8
    Scenario: M8 in version 1, others see route changes only
      Given version 1
      And RIP is registered, with an event
      And OSPF is registered
      When OSPF is deregistered
      Then RIP has the messages: none

    @M8
    Scenario: M8 in version 2, others are told who has gone
      Given version 2
      And RIP is registered
      And OSPF is registered
      And RIP forgets what it was told
      When OSPF is deregistered
      Then RIP was told: ENTITY_DEREGISTERED

    @M8 @trap-registering-in-callback
    Scenario: M8 in version 2, registration functions are forbidden while others are being told of
      Given version 2
      And RIP is registered, asking who is registered when it is told of others
      When OSPF asks to be registered
      Then the call is forbidden: NO_REGISTRATION_WITHIN_ENTITY_EVENTS

  Rule: Enumerations

    @M11
    Scenario: M11 in version 1, an enumeration belongs to no client
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And an enumeration is created
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      When the enumeration is closed
      Then the answer is NO_ERROR (0)

    @M11 @trap-enumeration-stays
    Scenario: M11 in version 2, it belongs to the entity that created it
      Given version 2
      And OSPF is registered
      And OSPF creates an enumeration
      When OSPF is deregistered
      Then OSPF has left behind: an enumeration

  Rule: Opaque pointers

    @M14
    Scenario: M14 in version 1, what a protocol hangs on a route goes with the route
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, protocol data 4711
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      And there is no route to 10.0.0.0/8

    @M14 @trap-opaque-content
    Scenario: M14 in version 2, what it hangs on a destination is its own to free
      Given version 2
      And RIP is registered
      And OSPF is registered, with an opaque slot
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF hangs a note on 10.0.0.0/8
      When OSPF is deregistered
      Then OSPF has left behind: an opaque content

  Rule: Methods

    @M17
    Scenario: M17 in version 1, nobody calls a client
      Given version 1
      And OSPF is registered, with an event
      And RIP is registered, with an event
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      And RIP has the messages: none

    @M17 @trap-methods-running
    Scenario: M17 in version 2, others invoke its methods until it blocks them
      Given version 2
      And OSPF is registered, exporting a method
      And RIP is registered
      When RIP invokes the method of OSPF
      Then the method has run 1 times
      When OSPF blocks its methods
      And RIP invokes the method of OSPF
      Then the method has run 1 times

    @M17 @trap-methods-running
    Scenario: M17 in version 2, an entity that has gone is not invoked
      Given version 2
      And OSPF is registered, exporting a method
      And RIP is registered
      And OSPF is deregistered
      When RIP invokes the method of OSPF
      Then the method has run 0 times

  Rule: Route lists

    @M18
    Scenario: M18 in version 1, routes are deleted in bulk
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 172.16.0.0/12 through 192.0.2.1
      When OSPF deletes all its routes
      Then the answer is NO_ERROR (0)
      And the number of networks is 0

    @M18 @trap-lists-keep-routes
    Scenario: M18 in version 2, deleting a list deletes no route
      Given version 2
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, keeping the handle
      And OSPF puts the route into a list
      When OSPF deletes the list
      Then the answer is NO_ERROR (0)
      And there is a route to 10.0.0.0/8

  Rule: Everything at once

    @M19
    Scenario: M19 in version 1, one call is enough
      Given version 1
      And OSPF is registered, with an event
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2
      And OSPF adds a route to 172.16.0.0/12 through 192.0.2.1
      When OSPF is deregistered
      Then the answer is NO_ERROR (0)
      And the number of networks is 0

    @M19 @trap-references @trap-protocol-data
    Scenario: M19 in version 2, it takes nine steps
      Given version 2
      And OSPF is registered, with change notification
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2
      And OSPF adds a route to 172.16.0.0/12 through 192.0.2.1
      When OSPF goes through the nine steps
      Then the answer is NO_ERROR (0)
      And the number of networks is 0
      And OSPF has left behind: nothing

@migration
Feature: Functions and their status codes, in version 1 and in version 2
  One pair for each row of the two maps that can be run and has no place elsewhere.

  Rule: Deleting

    @RtmDeleteRoute @ERROR_NO_SUCH_ROUTE
    Scenario: RtmDeleteRoute in version 1, a missing route is 259
      Given version 1
      And OSPF is registered
      When OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      Then the answer is ERROR_NO_SUCH_ROUTE (259)

    @RtmDeleteRoute @ERROR_NO_SUCH_ROUTE @trap-not-found-1168
    Scenario: RtmDeleteRoute in version 2, it is 1168
      Given version 2
      And OSPF is registered
      When OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      Then the answer is ERROR_NOT_FOUND (1168)

    @RtmDeleteRoute
    Scenario: RtmDeleteRoute in version 1, a client cannot name another's route
      Given version 1
      And OSPF is registered
      And RIP is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      When RIP deletes the route to 10.0.0.0/8 through 192.0.2.1
      Then the answer is ERROR_NO_SUCH_ROUTE (259)
      And there is a route to 10.0.0.0/8

    @RtmDeleteRoute @ERROR_ACCESS_DENIED
    Scenario: RtmDeleteRoute in version 2, an entity can, and is refused
      Given version 2
      And OSPF is registered
      And RIP is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      When RIP deletes somebody's route to 10.0.0.0/8
      Then the answer is ERROR_ACCESS_DENIED (5)
      And there is a route to 10.0.0.0/8

    @RtmBlockDeleteRoutes @ERROR_NO_ROUTES
    Scenario: RtmBlockDeleteRoutes in version 1, nothing to delete is 259
      Given version 1
      And OSPF is registered
      When OSPF deletes all its routes
      Then the answer is ERROR_NO_ROUTES (259)

    @RtmBlockDeleteRoutes @ERROR_NO_ROUTES
    Scenario: RtmBlockDeleteRoutes in version 2, the end of the enumeration is 259
      Given version 2
      And OSPF is registered
      And RIP is registered
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF creates an enumeration of its own routes
      When OSPF asks for the next routes
      Then the answer is ERROR_NO_MORE_ITEMS (259)

  Rule: Looking for a route

    @RtmIsRoute
    Scenario: RtmIsRoute in version 1, nothing found is no error
      Given version 1
      And OSPF is registered
      When 10.0.0.0/8 is looked for
      Then the answer is FALSE with NO_ERROR (0)

    @RtmIsRoute @trap-not-found-1168
    Scenario: RtmIsRoute in version 2, nothing found is 1168
      Given version 2
      And OSPF is registered
      When 10.0.0.0/8 is looked for
      Then the answer is ERROR_NOT_FOUND (1168)

    @RtmGetNetworkCount
    Scenario Outline: RtmGetNetworkCount in both versions, networks are counted and not routes
      Given version <version>
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2
      And OSPF adds a route to 172.16.0.0/12 through 192.0.2.1
      Then the number of networks is 2

      Examples:
        | version |
        | 1       |
        | 2       |

    @RtmLookupIPDestination
    Scenario: RtmLookupIPDestination in version 2, the most specific destination is found
      Given version 2
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 10.1.0.0/16 through 192.0.2.2
      When the destination for 10.1.2.3 is looked for
      Then what was found is 10.1.0.0/16

  Rule: Enumerating

    @RtmCreateEnumerationHandle @ERROR_NO_ROUTES
    Scenario: RtmCreateEnumerationHandle in version 1, an empty enumeration is not created
      Given version 1
      And OSPF is registered
      When an enumeration is created
      Then the answer is NULL with ERROR_NO_ROUTES (259)

    @RtmCreateEnumerationHandle @ERROR_NO_ROUTES @trap-empty-enumeration
    Scenario: RtmCreateEnumerationHandle in version 2, it is, and has to be deleted
      Given version 2
      And OSPF is registered
      When OSPF creates an enumeration
      Then the answer is NO_ERROR (0)
      When OSPF asks for the next routes
      Then the answer is ERROR_NO_MORE_ITEMS (259)
      When OSPF is deregistered
      Then OSPF has left behind: an enumeration

    @RtmEnumerateGetNextRoute @ERROR_NO_MORE_ROUTES
    Scenario: RtmEnumerateGetNextRoute in version 1, the end is 259
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And an enumeration is created
      When the next route is asked for
      Then the answer is NO_ERROR (0)
      When the next route is asked for
      Then the answer is ERROR_NO_MORE_ROUTES (259)

    @RtmEnumerateGetNextRoute @ERROR_NO_MORE_ROUTES @trap-references
    Scenario: RtmEnumerateGetNextRoute in version 2, the end is 259, and each route is a reference
      Given version 2
      And OSPF is registered
      And RIP is registered
      And RIP adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF creates an enumeration
      When OSPF asks for the next routes
      Then the answer is NO_ERROR (0)
      When OSPF asks for the next routes
      Then the answer is ERROR_NO_MORE_ITEMS (259)
      When OSPF deletes the enumeration
      And OSPF is deregistered
      Then OSPF has left behind: a handle

    @RtmCloseEnumerationHandle
    Scenario: RtmCloseEnumerationHandle in version 1, a second time is refused
      Given version 1
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And an enumeration is created
      And the enumeration is closed
      When the enumeration is closed
      Then the answer is ERROR_INVALID_HANDLE (6)

    @RtmCloseEnumerationHandle
    Scenario: RtmCloseEnumerationHandle in version 2, so it is with RtmDeleteEnumHandle
      Given version 2
      And OSPF is registered
      And OSPF creates an enumeration
      And OSPF deletes the enumeration
      When OSPF deletes the enumeration
      Then the answer is ERROR_INVALID_HANDLE (6)

  Rule: Lack of resources

    @ERROR_NO_SYSTEM_RESOURCES
    Scenario: ERROR_NO_SYSTEM_RESOURCES in version 1, at registration
      Given version 1
      When OSPF asks to be registered while a resource is refused
      Then the answer is one of: NULL with ERROR_NO_SYSTEM_RESOURCES (1450), NULL with ERROR_NOT_ENOUGH_MEMORY (8)

    @ERROR_NO_SYSTEM_RESOURCES
    Scenario: ERROR_NO_SYSTEM_RESOURCES in version 2, at registration for notification
      Given version 2, in which 1 notification can be registered
      And OSPF is registered, with change notification
      And RIP is registered
      When RIP asks for change notification
      Then the answer is ERROR_NO_SYSTEM_RESOURCES (1450)

    @ERROR_NO_SYSTEM_RESOURCES
    Scenario: ERROR_NO_SYSTEM_RESOURCES in version 2, when no opaque slot is left
      Given version 2, in which 1 opaque slot can be reserved
      And OSPF is registered, with an opaque slot
      When RIP asks to be registered, with an opaque slot
      Then the answer is ERROR_NO_SYSTEM_RESOURCES (1450)

    @ERROR_NOT_SUPPORTED @trap-not-supported-twice
    Scenario: ERROR_NOT_SUPPORTED in version 2, a route in no view
      Given version 2
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, in no view
      Then the answer is ERROR_NOT_SUPPORTED (50)

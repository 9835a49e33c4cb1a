@migration
Feature: What a change tells, in version 1 and in version 2
  Version 1 queues a message for each change of a best route, with the route before and after. Version 2 says which
  destinations have changed, and how they stand now.

  Rule: The route before

    @M9
    Scenario: M9 in version 1, each change is a message with the route before and after
      Given version 1
      And RIP is registered, with an event
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, metric 9
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2, metric 5
      And OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      And OSPF deletes the route to 10.0.0.0/8 through 192.0.2.2
      Then RIP has the messages: ADDED 192.0.2.1, CHANGED 192.0.2.1 to 192.0.2.2, DELETED 192.0.2.2

    @M9 @trap-no-previous-route
    Scenario: M9 in version 2, several changes are one destination as it stands now
      Given version 2
      And RIP is registered, with change notification
      And OSPF is registered
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1, metric 9
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.2, metric 5
      And OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      Then the changes for RIP are: 10.0.0.0/8 with a route
      When OSPF deletes the route to 10.0.0.0/8 through 192.0.2.2
      Then the changes for RIP are: 10.0.0.0/8 without a route

  Rule: More to come

    @M9
    Scenario: M9 in version 1, the status says that there are more messages
      Given version 1
      And RIP is registered, with an event
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 172.16.0.0/12 through 192.0.2.1
      When RIP asks for a message
      Then the answer is ERROR_MORE_MESSAGES (234)
      When RIP asks for a message
      Then the answer is NO_ERROR (0)
      When RIP asks for a message
      Then the answer is ERROR_NO_MESSAGES (259)

    @M9 @trap-more-messages
    Scenario: M9 in version 2, it is success until there are no more
      Given version 2
      And RIP is registered, with change notification
      And OSPF is registered
      And OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF adds a route to 172.16.0.0/12 through 192.0.2.1
      When RIP asks for one change
      Then the answer is NO_ERROR (0)
      When RIP asks for one change
      Then the answer is ERROR_NO_MORE_ITEMS (259)
      And the answer came with 1 change

  Rule: One's own changes

    @M10
    Scenario: M10 in version 1, the caller of an addition or deletion gets no message
      Given version 1
      And OSPF is registered, with an event
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      And OSPF deletes the route to 10.0.0.0/8 through 192.0.2.1
      Then OSPF has the messages: none

    @M10 @trap-own-changes
    Scenario: M10 in version 2, an entity may be told of what it did itself
      Given version 2
      And OSPF is registered, with change notification
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      Then OSPF was told: CHANGE_NOTIFICATION

    @M10 @trap-own-changes
    Scenario: M10 in version 2, or it may not
      Given version 2, in which nobody hears of their own changes
      And OSPF is registered, with change notification
      When OSPF adds a route to 10.0.0.0/8 through 192.0.2.1
      Then OSPF was told: nothing

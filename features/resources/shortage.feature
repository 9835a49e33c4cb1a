@ip @resource-faults
Feature: When resources run short
  The call may fail with ERROR_NO_SYSTEM_RESOURCES. The pages do not say how much of it was done by then. They leave
  room for some, all or none of the client's routes to be gone. They leave no room for harm to anybody else, nor for a
  client that is half registered, nor for a success that is not complete.

  Rule: The failure has one code

    @DRC-130
    Scenario: The first resource that the call asks for is refused
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has 5 routes, each to a network of its own
      When RIP is deregistered while resource 1 is refused
      Then the answer is ERROR_NO_SYSTEM_RESOURCES

    @DRC-130
    Scenario: Each resource that the call asks for is refused in turn
      Given RIP is registered for IP
      And RIP has 5 routes, each to a network of its own
      When RIP is deregistered again and again, while one resource more is granted each time, until it succeeds
      Then the answer is NO_ERROR

  Rule: Nobody else is touched

    @DRC-216
    Scenario: Others keep what they have
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.3.0.0/16 | 192.0.2.1 | 1         | 3      |
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.2.0.0/16 | 198.51.100.1 | 1         | 10     |
        | 10.4.0.0/16 | 198.51.100.1 | 1         | 10     |
      And the tables have been noted
      When RIP is deregistered while resource 1 is refused
      Then the tables are as noted, except for the routes of RIP
      And the tables hold nothing that was not noted
      When OSPF adds the route 10.5.0.0/16 via 198.51.100.1 interface 1 metric 10
      Then the answer is NO_ERROR

    @DRC-216
    Scenario: Others keep what they have, whichever resource is refused
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has 10 routes, each to a network of its own
      And OSPF has 3 routes, each to a network of its own
      And the tables have been noted
      When RIP is deregistered again and again, while one resource more is granted each time, until it succeeds
      Then the tables are as noted, except for the routes of RIP
      And the tables hold nothing that was not noted

    @DRC-216 @ageing @virtual-time
    Scenario: Lifetimes run on
      What the failed call did not remove ends when its time is over.

      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric | lifetime |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 60       |
        | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      | 60       |
      And OSPF has the routes
        | network     | next hop     | interface | metric | lifetime |
        | 10.4.0.0/16 | 198.51.100.1 | 1         | 10     | 60       |
      When RIP is deregistered while resource 1 is refused
      And 62 seconds pass
      Then there is no route to 10.1.0.0/16
      And there is no route to 10.2.0.0/16
      And there is no route to 10.4.0.0/16

    @DRC-216 @change-notification @A11
    Scenario Outline: Observers hear of nothing but what happened when resource <number> is refused
      Given Observer is registered for IP, as NETMGMT, with an event
      And RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.3.0.0/16 | 192.0.2.1 | 1         | 3      |
      And OSPF has the route 10.2.0.0/16 via 198.51.100.1 interface 1 metric 10
      And all messages have been read
      When RIP is deregistered while resource <number> is refused
      Then the messages for Observer lead to the best routes that are left

      Examples:
        | number |
        | 1      |
        | 2      |

  Rule: The client is registered, or it is not

    @DRC-217 @hazard @A8 @A1
    Scenario: The handle is tried first
      Given RIP is registered for IP
      And RIP has 3 routes, each to a network of its own
      When RIP is deregistered while resource 1 is refused
      Then the handle of RIP and its place agree, the handle being tried first

    @DRC-217 @hazard @A8 @A1
    Scenario: The place is tried first
      Given RIP is registered for IP
      And RIP has 3 routes, each to a network of its own
      When RIP is deregistered while resource 1 is refused
      Then the handle of RIP and its place agree, the place being tried first

    @DRC-217 @change-notification @hazard @A8 @A1
    Scenario: The handle is tried first, after messages could not be made
      Given Observer is registered for IP, as NETMGMT, with an event
      And RIP is registered for IP
      And RIP has 3 routes, each to a network of its own
      When RIP is deregistered while resource 2 is refused
      Then the handle of RIP and its place agree, the handle being tried first

    @DRC-217 @hazard @A8 @A1
    Scenario Outline: The <tried> is tried first, after three failures
      Given RIP is registered for IP
      And RIP has 3 routes, each to a network of its own
      When RIP is deregistered while resource 1 is refused
      And RIP is deregistered while resource 1 is refused
      And RIP is deregistered while resource 1 is refused
      Then the handle of RIP and its place agree, the <tried> being tried first

      Examples:
        | tried  |
        | handle |
        | place  |

  Rule: Trying again

    @DRC-218 @hazard
    Scenario: A success after failures is complete
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has 5 routes, each to a network of its own
      And OSPF has 2 routes, each to a network of its own
      And the tables have been noted
      When RIP is deregistered again and again, while one resource more is granted each time, until it succeeds
      Then there is no route of RIP
      And the tables are as noted, except for the routes of RIP

    @DRC-218 @change-notification @hazard @A11
    Scenario: Nobody is told twice
      Given Observer is registered for IP, as NETMGMT, with an event
      And RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
      And all messages have been read
      When RIP is deregistered again and again, while one resource more is granted each time, until it succeeds
      Then the messages for Observer amount to
        | network     | change            | before            | after |
        | 10.1.0.0/16 | RTM_ROUTE_DELETED | RIP via 192.0.2.1 |       |
        | 10.2.0.0/16 | RTM_ROUTE_DELETED | RIP via 192.0.2.1 |       |

    @DRC-132 @hazard
    Scenario: The second attempt, with resources back
      Given RIP is registered for IP
      And RIP has 3 routes, each to a network of its own
      When RIP is deregistered while resource 1 is refused
      Then the answer is ERROR_NO_SYSTEM_RESOURCES
      When RIP is deregistered
      Then it is recorded under DRC-132 what the answer is

  Rule: What is left open

    @DRC-131
    Scenario: What is left
      Given RIP is registered for IP
      And RIP has 4 routes, each to a network of its own
      When RIP is deregistered while resource 1 is refused
      Then it is recorded under DRC-131 how many routes RIP has
      When Twin asks to be registered for IP, as RIP
      Then it is recorded under DRC-131 what the answer is

    @DRC-131 @change-notification
    Scenario: What is left after messages could not be made
      Given Observer is registered for IP, as NETMGMT, with an event
      And RIP is registered for IP
      And RIP has 4 routes, each to a network of its own
      When RIP is deregistered while resource 2 is refused
      Then it is recorded under DRC-131 how many routes RIP has
      When Twin asks to be registered for IP, as RIP
      Then it is recorded under DRC-131 what the answer is

    @DRC-133
    Scenario: An invalid handle while resources are short
      Which failure is noticed first is not documented.

      When RtmDeregisterClient is called with NULL while resource 1 is refused
      Then it is recorded under DRC-133 what the answer is

@ip @change-notification
Feature: Real steps only
  RTM may remove a client's routes one by one and tell of each best route on the way, or remove all and tell of the
  outcome. Either way the messages tell of steps that can have happened: the best route moves away from routes of the
  client that leaves, comes to rest at a route that stays, or is lost because no route is left.

  Background:
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP
    And OSPF is registered for IP

  @DRC-220 @A11
  Scenario: Several routes of the client to networks that stay and networks that go
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 1      |
      | 10.1.0.0/16 | 192.0.2.2 | 2         | 2      |
      | 10.1.0.0/16 | 192.0.2.3 | 3         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 1      |
      | 10.2.0.0/16 | 192.0.2.2 | 2         | 2      |
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 4         | 10     |
      | 10.1.0.0/16 | 198.51.100.2 | 5         | 20     |
      | 10.3.0.0/16 | 198.51.100.1 | 4         | 10     |
    And all messages have been read
    And the tables have been noted
    When RIP is deregistered
    Then the messages for Observer lead to the best routes that are left, by real steps in the removal of RIP
    And there is no message for Observer about 10.3.0.0/16

  @DRC-220 @A11
  Scenario: The client whose routes were added last leaves first
    Given OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 4         | 10     |
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.3 | 3         | 3      |
      | 10.1.0.0/16 | 192.0.2.2 | 2         | 2      |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 1      |
    And all messages have been read
    And the tables have been noted
    When OSPF is deregistered
    Then the messages for Observer lead to the best routes that are left, by real steps in the removal of OSPF
    Given all messages have been read
    And the tables have been noted
    When RIP is deregistered
    Then the messages for Observer lead to the best routes that are left, by real steps in the removal of RIP

  @DRC-076
  Scenario: One message for a network, or a chain
    RtmBlockDeleteRoutes is said to move the mark of the best route along as routes go, which suggests a chain. For
    deregistration nothing is said.

    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 1      |
      | 10.1.0.0/16 | 192.0.2.2 | 2         | 2      |
      | 10.1.0.0/16 | 192.0.2.3 | 3         | 3      |
    And all messages have been read
    When RIP is deregistered
    Then it is recorded under DRC-076 how many messages for Observer there were about 10.1.0.0/16

  @DRC-077
  Scenario: The order of messages about different networks
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.3.0.0/16 | 192.0.2.1 | 1         | 1      |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 1      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 1      |
    And all messages have been read
    When RIP is deregistered
    Then it is recorded under DRC-077 in which order the messages for Observer named networks

  @DRC-079
  Scenario: Whether the messages are there when the call returns
    The event is signalled "after" a change. Nobody may rely on how long after.

    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And all messages have been read
    When RIP is deregistered
    Then it is recorded under DRC-079 whether the event of Observer is signalled

  @DRC-085
  Scenario: What the buffer holds that a message does not use
    A message about a lost network has no current best route.

    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And all messages have been read
    When RIP is deregistered
    And all effects have settled
    And RtmDequeueRouteChangeMessage is called with Observer
    Then it is recorded under DRC-085 what the unused buffer held

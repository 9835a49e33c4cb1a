@ip @change-notification
Feature: Reading the messages about a deregistration
  Messages wait in the queue of the client that they are for. Each call of RtmDequeueRouteChangeMessage takes one and
  says whether more are waiting.

  Background:
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP

  @DRC-078 @A11
  Scenario: The codes that lead through the queue
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
      | 10.3.0.0/16 | 192.0.2.1 | 1         | 5      |
    And all messages have been read
    When RIP is deregistered
    Then there is no route of RIP
    When all effects have settled
    And RtmDequeueRouteChangeMessage is called with Observer
    Then the answer is ERROR_MORE_MESSAGES
    When RtmDequeueRouteChangeMessage is called with Observer
    Then the answer is ERROR_MORE_MESSAGES
    When RtmDequeueRouteChangeMessage is called with Observer
    Then the answer is NO_ERROR
    And the event of Observer is not signalled
    When RtmDequeueRouteChangeMessage is called with Observer
    Then the answer is ERROR_NO_MESSAGES
    And the event of Observer is not signalled

  @DRC-084 @A11
  Scenario Outline: Reading a message without wanting <unwanted>
    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And all messages have been read
    When RIP is deregistered
    And all effects have settled
    And RtmDequeueRouteChangeMessage is called with Observer, NULL for <unwanted>
    Then the answer is NO_ERROR with RTM_ROUTE_DELETED

    Examples:
      | unwanted       |
      | CurBestRoute   |
      | PrevBestRoute  |
      | both buffers   |

  @DRC-084
  Scenario: Reading a message about a network that stays without wanting its routes
    Given OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
    And all messages have been read
    When Winner is deregistered
    And all effects have settled
    And RtmDequeueRouteChangeMessage is called with Observer, NULL for both buffers
    Then the answer is NO_ERROR with RTM_ROUTE_CHANGED

  @DRC-084 @DRC-078 @A11
  Scenario: Taking one message of several without wanting its routes
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
    And all messages have been read
    When RIP is deregistered
    Then there is no route of RIP
    When all effects have settled
    And RtmDequeueRouteChangeMessage is called with Observer, NULL for both buffers
    Then the answer is ERROR_MORE_MESSAGES
    When RtmDequeueRouteChangeMessage is called with Observer
    Then the answer is NO_ERROR

  @DRC-080 @A11
  Scenario: Messages that waited before the client left keep their meaning
    What RIP's routes had done is still in the queue when RIP goes. Read in order, the messages lead from the empty
    table to the empty table. Whether RTM keeps them apart or merges them is its own affair.

    Given all messages have been read
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.1.0.0/16 | 192.0.2.2 | 1         | 2      |
    When RIP is deregistered
    Then the messages for Observer lead to the best routes that are left
    And it is recorded under DRC-076 how many messages for Observer there were about 10.1.0.0/16

  @DRC-080
  Scenario: Messages that waited before the client left, about a network that stays
    Given OSPF is registered for IP
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    And all messages have been read
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    Then the messages for Observer lead to the best routes that are left

  @DRC-081 @A11
  Scenario: A message still describes the route that is gone
    Given RIP has the routes
      | network     | next hop  | interface | metric | type | policy | next hop AS | metric 1 | metric 5 |
      | 10.1.0.0/16 | 192.0.2.1 | 7         | 3      | 3    | 9      | 64496       | 11       | 15       |
    And all messages have been read
    When RIP is deregistered
    Then the last message for Observer about 10.1.0.0/16 has as its previous best route
      | client | network     | next hop  | interface | metric | type | policy | next hop AS | metric 1 | metric 5 |
      | RIP    | 10.1.0.0/16 | 192.0.2.1 | 7         | 3      | 3    | 9      | 64496       | 11       | 15       |

  @DRC-081 @A17 @A11
  Scenario: A message has even those members that never cause one
    Given RIP has the routes
      | network     | next hop  | interface | metric | protocol data |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | 1,2,3,4       |
    And all messages have been read
    And the tables have been noted
    When RIP is deregistered
    Then the last message for Observer about 10.1.0.0/16 has as its previous best route
      | client | network     | protocol data | time stamp |
      | RIP    | 10.1.0.0/16 | 1,2,3,4       | as noted   |

  @DRC-213
  Scenario: An observer that leaves takes nobody else's messages with it
    Given Auditor is registered for IP, as ICMP, with an event
    And all messages have been read
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
      | 10.3.0.0/16 | 192.0.2.1 | 1         | 5      |
    When Auditor is deregistered
    Then the event of Observer is signalled
    And the messages for Observer amount to
      | network     | change          | before | after             |
      | 10.1.0.0/16 | RTM_ROUTE_ADDED |        | RIP via 192.0.2.1 |
      | 10.2.0.0/16 | RTM_ROUTE_ADDED |        | RIP via 192.0.2.1 |
      | 10.3.0.0/16 | RTM_ROUTE_ADDED |        | RIP via 192.0.2.1 |

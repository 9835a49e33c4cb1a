@ip
Feature: Deletion by the client itself, and deregistration
  A client can delete its routes one by one, or in blocks, and stay registered. Deregistering adds nothing to that
  but the end of the registration.

  @DRC-050
  Scenario: Deregistering leaves the table that a block deletion leaves
    Given RIP is registered for IP
    And OSPF is registered for IP
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     |
      | 10.4.0.0/16 | 198.51.100.1 | 2         | 10     |
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
      | 10.2.0.0/16 | 192.0.2.2 | 1         | 5      |
    When RIP block-deletes all IP routes
    Then the answer is NO_ERROR
    When the tables have been noted
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
      | 10.2.0.0/16 | 192.0.2.2 | 1         | 5      |
    When RIP is deregistered
    Then the tables are as noted

  @DRC-204
  Scenario: Routes deleted earlier do not count again
    Given RIP is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
    When RIP deletes the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then there are routes to 1 IP network
    When RIP is deregistered
    Then there are routes to 0 IP networks

  @DRC-204 @change-notification
  Scenario: Routes deleted earlier are not reported again
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
    When RIP deletes the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Given all messages have been read
    When RIP is deregistered
    Then there is no message for Observer about 10.1.0.0/16

  @DRC-204 @change-notification
  Scenario: A network that belongs to another client by now is left alone
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP block-deletes all IP routes
    Given OSPF has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And all messages have been read
    When RIP is deregistered
    Then there is no message for Observer
    And the routes of OSPF are
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |

  @DRC-222
  Scenario: A network number with bits outside the mask
    Whether 10.1.2.3 with an eight-bit mask is the network 10.0.0.0/8, a network of its own, or refused, is not
    documented. Clients do well to mask their numbers.

    Given RIP is registered for IP
    When RIP adds the route 10.1.2.3/8 via 192.0.2.1 interface 1 metric 3
    Then it is recorded under DRC-222 what the answer is
    When RtmIsRoute is called with 10.0.0.0/8
    Then it is recorded under DRC-222 what the answer is
    When RIP is deregistered
    Then there is no route of RIP

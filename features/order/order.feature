@ip
Feature: The order in which clients leave
  Each client takes its own routes along and nothing else. So the order of departures makes no difference to what is
  left. It may make a difference to the messages, which tell of the way and not only of the end.

  Background:
    Given RIP is registered for IP
    And OSPF is registered for IP
    And BGP is registered for IP
    And STATIC is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.3.0.0/16 | 192.0.2.1 | 1         | 3      |
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     |
      | 10.2.0.0/16 | 198.51.100.1 | 2         | 10     |
      | 10.4.0.0/16 | 198.51.100.1 | 2         | 10     |
    And BGP has the routes
      | network     | next hop    | interface | metric |
      | 10.1.0.0/16 | 203.0.113.1 | 3         | 20     |
      | 10.3.0.0/16 | 203.0.113.1 | 3         | 20     |
      | 10.4.0.0/16 | 203.0.113.1 | 3         | 20     |
    And STATIC has the routes
      | network     | next hop      | interface | metric |
      | 10.1.0.0/16 | 203.0.113.129 | 4         | 1      |
      | 10.5.0.0/16 | 203.0.113.129 | 4         | 1      |

  @DRC-150
  Scenario Outline: First <first>, then <second>, then <third>
    When <first> is deregistered
    And <second> is deregistered
    And <third> is deregistered
    Then the best IP routes are
      | client | network     | next hop      | interface | metric |
      | STATIC | 10.1.0.0/16 | 203.0.113.129 | 4         | 1      |
      | STATIC | 10.5.0.0/16 | 203.0.113.129 | 4         | 1      |
    And the routes of STATIC are
      | network     | next hop      | interface | metric |
      | 10.1.0.0/16 | 203.0.113.129 | 4         | 1      |
      | 10.5.0.0/16 | 203.0.113.129 | 4         | 1      |
    And there are routes to 2 IP networks

    Examples:
      | first | second | third |
      | RIP   | OSPF   | BGP   |
      | RIP   | BGP    | OSPF  |
      | OSPF  | RIP    | BGP   |
      | OSPF  | BGP    | RIP   |
      | BGP   | RIP    | OSPF  |
      | BGP   | OSPF   | RIP   |

  @DRC-151 @change-notification @A11
  Scenario Outline: Observers end with the same picture: first <first>, then <second>, then <third>
    Given Observer is registered for IP, as NETMGMT, with an event
    And all messages have been read
    When <first> is deregistered
    And <second> is deregistered
    And <third> is deregistered
    Then the messages for Observer lead to the best routes that are left

    Examples:
      | first | second | third |
      | RIP   | OSPF   | BGP   |
      | RIP   | BGP    | OSPF  |
      | OSPF  | RIP    | BGP   |
      | OSPF  | BGP    | RIP   |
      | BGP   | RIP    | OSPF  |
      | BGP   | OSPF   | RIP   |

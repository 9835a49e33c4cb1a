@ip
Feature: One client for each protocol
  While a client is registered for a protocol, a second registration for that protocol is refused. Deregistering makes
  room for the next one.

  @DRC-110
  Scenario: The place is taken while the client lives
    Given RIP is registered for IP
    When Twin asks to be registered for IP, as RIP
    Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS

  @DRC-111
  Scenario: The place is free once the client has left
    Given RIP is registered for IP
    When RIP is deregistered
    And NewRIP asks to be registered for IP, as RIP
    Then the answer is a handle

  @DRC-111
  Scenario: The place is free once a client with routes has left
    Given RIP is registered for IP
    And RIP has 20 routes, each to a network of its own
    When RIP is deregistered
    And NewRIP asks to be registered for IP, as RIP
    Then the answer is a handle

  @DRC-115
  Scenario: A refused deregistration frees no place
    Given RIP is registered for IP
    When RtmDeregisterClient is called with NULL
    Then the answer is ERROR_INVALID_HANDLE
    When Twin asks to be registered for IP, as RIP
    Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS

  @DRC-201
  Scenario: The others keep their places and their handles
    Given RIP is registered for IP
    And OSPF is registered for IP
    And BGP is registered for IP
    When RIP is deregistered
    And Twin asks to be registered for IP, as OSPF
    Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS
    When OSPF adds the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 10
    Then the answer is NO_ERROR
    When BGP adds the route 10.2.0.0/16 via 203.0.113.1 interface 1 metric 10
    Then the answer is NO_ERROR
    When OSPF deletes the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 10
    Then the answer is NO_ERROR
    When BGP block-deletes all IP routes
    Then the answer is NO_ERROR

  @DRC-201 @single-route
  Scenario: The others keep their single-route option
    Given RIP is registered for IP
    And OSPF is registered for IP, single-route
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 10
    When RIP is deregistered
    And OSPF adds the route 10.1.0.0/16 via 198.51.100.2 interface 2 metric 20
    Then the answer is NO_ERROR
    And the routes of OSPF are
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.2 | 2         | 20     |

  @DRC-201 @change-notification
  Scenario: The others keep their events
    Given RIP is registered for IP
    And OSPF is registered for IP, with an event
    And BGP is registered for IP
    And all messages have been read
    When RIP is deregistered
    And BGP adds the route 10.1.0.0/16 via 203.0.113.1 interface 1 metric 10
    Then the event of OSPF is signalled
    And the messages for OSPF amount to
      | network     | change          | before | after               |
      | 10.1.0.0/16 | RTM_ROUTE_ADDED |        | BGP via 203.0.113.1 |

  @DRC-114
  Scenario: Whether handles are used again
    A program that keeps an old handle may hold the handle of a stranger one day.

    Given RIP is registered for IP
    When RIP is deregistered
    Given NewRIP is registered for IP, as RIP
    Then it is recorded under DRC-114 whether the new handle is the old one

  @DRC-116 @A14
  Scenario: Coming and going leaves nothing behind
    Given resources suffice
    When RIP registers for IP, adds 3 routes and is deregistered, 100 times over
    Then there are routes to 0 IP networks
    When NewRIP asks to be registered for IP, as RIP
    Then the answer is a handle

  @DRC-116 @change-notification @A14
  Scenario: Coming and going with an event leaves nothing behind
    Given resources suffice
    And OSPF is registered for IP
    And OSPF has 3 routes, each to a network of its own
    When RIP registers for IP, with an event, adds 3 routes and is deregistered, 50 times over
    Then there are routes to 3 IP networks
    When NewRIP asks to be registered for IP, as RIP
    Then the answer is a handle

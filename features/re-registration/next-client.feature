@ip
Feature: The next client of a protocol
  A protocol that registers again is a new client. It inherits nothing: no routes, no messages, no options.

  @DRC-112
  Scenario: The next client has no routes
    Given RIP is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
    When RIP is deregistered
    Given NewRIP is registered for IP, as RIP
    Then there is no route of NewRIP
    When NewRIP adds the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is NO_ERROR with RTM_ROUTE_ADDED

  @DRC-112 @change-notification
  Scenario: The next client has no messages
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP, with an event
    And OSPF is registered for IP
    And OSPF has 5 routes, each to a network of its own
    When RIP is deregistered
    Given all messages have been read
    And NewRIP is registered for IP, as RIP, with an event
    When RtmDequeueRouteChangeMessage is called with NewRIP
    Then the answer is ERROR_NO_MESSAGES

  @DRC-112 @change-notification
  Scenario: The next client has no messages, although it brings the event of its predecessor
    The event is the program's own, and it may use it again.

    Given RIP is registered for IP, with an event
    And OSPF is registered for IP
    And OSPF has 5 routes, each to a network of its own
    When RIP is deregistered
    Given NewRIP is registered for IP, as RIP, with the event of RIP
    When RtmDequeueRouteChangeMessage is called with NewRIP
    Then the answer is ERROR_NO_MESSAGES

  @DRC-113 @single-route
  Scenario: The next client does without the single-route option
    Given OSPF is registered for IP, single-route
    When OSPF is deregistered
    Given NewOSPF is registered for IP, as OSPF
    And NewOSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.1.0.0/16 | 198.51.100.2 | 2         | 20     |
    Then the routes of NewOSPF are
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.1.0.0/16 | 198.51.100.2 | 2         | 20     |

  @DRC-113 @single-route
  Scenario: The next client asks for the single-route option
    Given OSPF is registered for IP
    When OSPF is deregistered
    Given NewOSPF is registered for IP, as OSPF, single-route
    And NewOSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.1.0.0/16 | 198.51.100.2 | 2         | 20     |
    Then the routes of NewOSPF are
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.2 | 2         | 20     |

  @DRC-113 @change-notification
  Scenario: The next client asks for an event
    Given RIP is registered for IP
    And OSPF is registered for IP
    When RIP is deregistered
    Given NewRIP is registered for IP, as RIP, with an event
    And all messages have been read
    When OSPF adds the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 10
    Then the event of NewRIP is signalled
    And the messages for NewRIP amount to
      | network     | change          | before | after                 |
      | 10.1.0.0/16 | RTM_ROUTE_ADDED |        | OSPF via 198.51.100.1 |

  @DRC-113 @change-notification
  Scenario: The next client does without an event
    Given RIP is registered for IP, with an event
    When RIP is deregistered
    Given NewRIP is registered for IP, as RIP
    When RtmDequeueRouteChangeMessage is called with NewRIP
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-205
  Scenario: The next client cannot delete a route of its predecessor
    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    Given NewRIP is registered for IP, as RIP
    When NewRIP deletes the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is ERROR_NO_SUCH_ROUTE

  @DRC-206
  Scenario Outline: The next client has nothing to delete in <selection>
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 10
    When RIP is deregistered
    Given NewRIP is registered for IP, as RIP
    And the tables have been noted
    When NewRIP block-deletes <selection>
    Then the answer is ERROR_NO_ROUTES
    And the tables are as noted

    Examples:
      | selection            |
      | the IP routes of RIP |

    @A9
    Examples:
      | selection     |
      | all IP routes |

  @DRC-223 @change-notification
  Scenario: One event for two clients
    Whether RTM takes one event twice is not documented. Where it does, each client has its own claim on it.

    Given RIP is registered for IP, with an event
    And BGP is registered for IP
    When OSPF asks to be registered for IP, with the event of RIP
    Then it is recorded under DRC-223 what the answer is
    Given it turned out that OSPF was accepted
    And all messages have been read
    When RIP is deregistered
    And all effects have settled
    And the event of OSPF is reset
    And BGP adds the route 10.1.0.0/16 via 203.0.113.1 interface 1 metric 10
    Then the event of OSPF is signalled
    And the messages for OSPF amount to
      | network     | change          | before | after               |
      | 10.1.0.0/16 | RTM_ROUTE_ADDED |        | BGP via 203.0.113.1 |

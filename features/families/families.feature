@ip @ipx
Feature: IP and IPX side by side
  Each protocol family has a table of its own. A registration belongs to one family, and what happens in the one is
  neither seen nor felt in the other.

  @DRC-055
  Scenario: An IP client leaves, and IPX does not notice
    Given RIP is registered for IP
    And NLSP is registered for IPX
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
      | ipx:00000a02 | 00-00-5e-00-53-01 | 1         | 4     | 2    |
    When RIP is deregistered
    Then the answer is NO_ERROR
    And there are routes to 0 IP networks
    And there are routes to 2 IPX networks
    And the routes of NLSP are
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
      | ipx:00000a02 | 00-00-5e-00-53-01 | 1         | 4     | 2    |

  @DRC-055
  Scenario: An IPX client leaves, and IP does not notice
    Given RIP is registered for IP
    And NLSP is registered for IPX
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
    When NLSP is deregistered
    Then the answer is NO_ERROR
    And there are routes to 0 IPX networks
    And there are routes to 2 IP networks
    And the routes of RIP are
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |

  @DRC-056
  Scenario: One protocol number in both families
    Whether both registrations are accepted is not documented; version 2 foresees it. Where they are, they are two
    clients, and one of them leaving leaves the other as it was.

    Given RIP is registered for IP, as 8
    When IpxRIP asks to be registered for IPX, as 8
    Then it is recorded under DRC-056 what the answer is
    Given it turned out that IpxRIP was accepted
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And IpxRIP has the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    When RIP is deregistered
    Then the answer is NO_ERROR
    And the routes of IpxRIP are
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
    When IpxRIP adds the route ipx:00000a02 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    Then the answer is NO_ERROR
    When Twin asks to be registered for IPX, as 8
    Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS

  @DRC-058
  Scenario: One network number in both families
    10.0.0.0 and the IPX network 0A000000 are the same 32 bits, and two networks.

    Given RIP is registered for IP
    And NLSP is registered for IPX
    And RIP has the route 10.0.0.0/8 via 192.0.2.1 interface 1 metric 3
    And NLSP has the route ipx:0a000000 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    When RIP is deregistered
    Then there is no route to 10.0.0.0/8
    And the best route to ipx:0a000000 is that of NLSP via 00-00-5e-00-53-01

  @DRC-082 @DRC-056 @change-notification
  Scenario: The client of the same number in the other family is told nothing
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP, as 8
    And RIP has 3 routes, each to a network of its own
    When IpxRIP asks to be registered for IPX, as 8, with an event
    Then it is recorded under DRC-056 what the answer is
    Given it turned out that IpxRIP was accepted
    And all messages have been read
    When RIP is deregistered
    Then there is no message for IpxRIP

  @DRC-082 @change-notification
  Scenario: Clients of the other family are told nothing
    Given Observer is registered for IPX, as SAP, with an event
    And RIP is registered for IP
    And RIP has 10 routes, each to a network of its own
    And all messages have been read
    When RIP is deregistered
    Then there is no message for Observer

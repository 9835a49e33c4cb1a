@ipx
Feature: IPX behaves like IP
  No page makes a difference between the families, and IPX has no successor in version 2, so here version 1 has its
  longest life. Where the family IPX is offered, all of the contract holds for it. IPX is the family with the number
  0, which is easily mistaken for "none".

  @DRC-057 @DRC-002 @DRC-030 @DRC-061 @DRC-064
  Scenario: All routes of an IPX client go
    Given NLSP is registered for IPX
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
      | ipx:00000a01 | 00-00-5e-00-53-02 | 2         | 6     | 3    |
      | ipx:00000a02 | 00-00-5e-00-53-01 | 1         | 4     | 2    |
    When NLSP is deregistered
    Then the answer is NO_ERROR
    And there is no route of NLSP
    And there is no route to ipx:00000a01
    And there are routes to 0 IPX networks

  @DRC-057 @A14
  Scenario: Family 0 is a family
    Given resources suffice
    When NLSP asks to be registered for IPX
    Then the answer is a handle

  @DRC-057 @DRC-009
  Scenario: An IPX client without routes leaves
    Given NLSP is registered for IPX
    When NLSP is deregistered
    Then the answer is NO_ERROR

  @DRC-057 @DRC-020 @DRC-021 @DRC-022
  Scenario: Handles that name no IPX client
    Given NLSP is registered for IPX
    When RtmDeregisterClient is called with NULL
    Then the answer is ERROR_INVALID_HANDLE
    When Twin asks to be registered for IPX, as NLSP
    Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS
    When RtmDeregisterClient is called with the handle of Twin
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-057 @DRC-028 @hazard
  Scenario: An IPX client cannot leave twice
    Given NLSP is registered for IPX
    When NLSP is deregistered
    Then the answer is NO_ERROR
    When NLSP is deregistered
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-057 @DRC-032 @DRC-033 @DRC-034 @DRC-060 @DRC-063
  Scenario: Other IPX clients keep their routes
    Given NLSP is registered for IPX
    And IpxRIP is registered for IPX, as RIP
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
      | ipx:00000a02 | 00-00-5e-00-53-01 | 1         | 4     | 2    |
    And IpxRIP has the routes
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 8     | 4    |
      | ipx:00000a03 | 00-00-5e-00-53-02 | 2         | 8     | 4    |
    And the tables have been noted
    When NLSP is deregistered
    Then the tables are as noted, except for the routes of NLSP
    And the best route to ipx:00000a01 is that of IpxRIP via 00-00-5e-00-53-01
    And there are routes to 2 IPX networks

  @DRC-057 @DRC-031 @DRC-065
  Scenario: All ways of reading the IPX table agree
    Given NLSP is registered for IPX
    And IpxRIP is registered for IPX, as RIP
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
      | ipx:00000a02 | 00-00-5e-00-53-01 | 1         | 4     | 2    |
    And IpxRIP has the route ipx:00000a01 via 00-00-5e-00-53-02 interface 2 ticks 8 hops 4
    When NLSP is deregistered
    Then all ways of reading the IPX table agree

  @DRC-057 @DRC-036 @single-route
  Scenario: A single-route IPX client
    Given NLSP is registered for IPX, single-route
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
      | ipx:00000a01 | 00-00-5e-00-53-02 | 2         | 6     | 3    |
    Then the routes of NLSP are
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-02 | 2         | 6     | 3    |
    When NLSP is deregistered
    Then there is no route of NLSP

  @DRC-057 @DRC-070 @DRC-071 @DRC-072 @change-notification @A11
  Scenario: IPX observers are told
    Given Observer is registered for IPX, as SAP, with an event
    And Auditor is registered for IPX, as 131080, with an event
    And NLSP is registered for IPX
    And IpxRIP is registered for IPX, as RIP
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
      | ipx:00000a02 | 00-00-5e-00-53-01 | 1         | 4     | 2    |
    And IpxRIP has the route ipx:00000a01 via 00-00-5e-00-53-02 interface 2 ticks 8 hops 4
    And Winner stands for the client with the best route to ipx:00000a01, and Loser for the other one
    And all messages have been read
    When Winner is deregistered
    Then the last message for Observer about ipx:00000a01 is RTM_ROUTE_CHANGED
    And the last message for Auditor about ipx:00000a01 is RTM_ROUTE_CHANGED
    When Loser is deregistered
    Then the last message for Observer about ipx:00000a02 is RTM_ROUTE_DELETED
    And the last message for Auditor about ipx:00000a02 is RTM_ROUTE_DELETED

  @DRC-057 @DRC-111 @DRC-112
  Scenario: The IPX protocol registers again
    Given NLSP is registered for IPX
    And NLSP has the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    When NLSP is deregistered
    And NewNLSP asks to be registered for IPX, as NLSP
    Then the answer is a handle
    And there is no route of NewNLSP
    When NewNLSP adds the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    Then the answer is NO_ERROR with RTM_ROUTE_ADDED

  @DRC-057 @DRC-100 @DRC-102 @A13
  Scenario: An open IPX enumeration goes on
    Given NLSP is registered for IPX
    And IpxRIP is registered for IPX, as RIP
    And NLSP has 5 routes, each to a network of its own
    And IpxRIP has 5 routes, each to a network of its own
    And enumeration Routes is open over all IPX routes
    And enumeration Routes has returned 3 routes
    When NLSP is deregistered
    And enumeration Routes has returned all its routes
    Then enumeration Routes returned every route of IpxRIP exactly once
    When RtmCloseEnumerationHandle is called with enumeration Routes
    Then the answer is NO_ERROR

  @DRC-057 @DRC-223 @change-notification
  Scenario: One event for two IPX clients
    Given IpxRIP is registered for IPX, as RIP, with an event
    And NLSP is registered for IPX
    When SAP asks to be registered for IPX, with the event of IpxRIP
    Then it is recorded under DRC-223 what the answer is
    Given it turned out that SAP was accepted
    And all messages have been read
    When IpxRIP is deregistered
    And all effects have settled
    And the event of SAP is reset
    And NLSP adds the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    Then the event of SAP is signalled
    And the messages for SAP amount to
      | network      | change          | before | after                      |
      | ipx:00000a01 | RTM_ROUTE_ADDED |        | NLSP via 00-00-5e-00-53-01 |

  @DRC-057 @DRC-023 @hazard
  Scenario: A value that differs in one bit from the handle of an IPX client is recognised as no handle
    Given NLSP is registered for IPX
    And NLSP has the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    And the tables have been noted
    When RtmDeregisterClient is called with the handle of NLSP with bit 0x1000 inverted
    Then the answer is ERROR_INVALID_HANDLE
    And the tables are as noted

  @DRC-057 @DRC-030
  Scenario Outline: An IPX route to the network <network>
    Given NLSP is registered for IPX
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops |
      | <network>    | 00-00-5e-00-53-01 | 1         | 2     | 1    |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
    When NLSP is deregistered
    Then there is no route of NLSP

    Examples:
      | network      |
      | ipx:00000000 |
      | ipx:fffffffe |
      | ipx:ffffffff |

  @DRC-057 @DRC-030
  Scenario Outline: An IPX route via <next hop> with <ticks> ticks and <hops> hops
    Addresses of nodes have 48 bits, and neither metric is bound to be the greater one.

    Given NLSP is registered for IPX
    And NLSP has the routes
      | network      | next hop          | interface | ticks   | hops   |
      | ipx:00000a02 | <next hop>        | 1         | <ticks> | <hops> |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2       | 1      |
    When NLSP is deregistered
    Then there is no route of NLSP

    Examples:
      | next hop          | ticks | hops  |
      | 02-00-5e-00-53-01 | 2     | 1     |
      | ff-ff-ff-ff-ff-ff | 2     | 1     |
      | 00-00-00-00-00-00 | 2     | 1     |
      | 00-00-5e-00-53-01 | 1     | 15    |
      | 00-00-5e-00-53-01 | 0     | 0     |
      | 00-00-5e-00-53-01 | 65535 | 65535 |

  @DRC-057 @DRC-025 @hazard @A13
  Scenario: An enumeration of IPX routes is not a client
    Given NLSP is registered for IPX
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    |
      | ipx:00000a02 | 00-00-5e-00-53-01 | 1         | 4     | 2    |
    And enumeration Routes is open over all IPX routes
    When RtmDeregisterClient is called with enumeration Routes
    Then the answer is ERROR_INVALID_HANDLE
    When enumeration Routes has returned all its routes
    Then enumeration Routes returned every route of NLSP exactly once
    When RtmCloseEnumerationHandle is called with enumeration Routes
    Then the answer is NO_ERROR

  @DRC-057 @DRC-042 @ageing @virtual-time
  Scenario: The next IPX client adds the same route, and the old lifetime ends
    Given NLSP is registered for IPX
    And SAP is registered for IPX
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops | lifetime |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    | 180      |
    And SAP has the routes
      | network      | next hop          | interface | ticks | hops | lifetime |
      | ipx:00000a09 | 00-00-5e-00-53-09 | 2         | 2     | 1    | 180      |
    When NLSP is deregistered
    Given NewNLSP is registered for IPX, as NLSP
    And NewNLSP has the routes
      | network      | next hop          | interface | ticks | hops | lifetime |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    | infinite |
    When 181 seconds pass
    Then there is no route to ipx:00000a09
    And the routes of NewNLSP are
      | network      | next hop          | interface |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         |

  @DRC-057 @DRC-043 @ageing @virtual-time @change-notification
  Scenario: IPX routes that aged out earlier are not reported a second time
    Given Observer is registered for IPX, as SAP, with an event
    And NLSP is registered for IPX
    And NLSP has the routes
      | network      | next hop          | interface | ticks | hops | lifetime |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | 2     | 1    | 180      |
    When 181 seconds pass
    Then there is no route to ipx:00000a01
    Given all messages have been read
    When NLSP is deregistered
    Then the answer is NO_ERROR
    And there is no message for Observer

  @DRC-057 @DRC-084 @change-notification @A11
  Scenario: Reading a message about an IPX network without wanting its routes
    Given Observer is registered for IPX, as SAP, with an event
    And NLSP is registered for IPX
    And NLSP has the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    And all messages have been read
    When NLSP is deregistered
    And all effects have settled
    And RtmDequeueRouteChangeMessage is called with Observer, NULL for both buffers
    Then the answer is NO_ERROR with RTM_ROUTE_DELETED

  @DRC-057 @DRC-092 @change-notification
  Scenario: The event of an IPX client that left is not signalled by later changes
    Given NLSP is registered for IPX, with an event
    And SAP is registered for IPX
    And all messages have been read
    When NLSP is deregistered
    And all effects have settled
    And the event of NLSP is reset
    And SAP adds the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    Then the event of NLSP is not signalled

  @DRC-057 @DRC-125
  Scenario: The age of an IPX route that has gone
    Given NLSP is registered for IPX
    And NLSP has the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    When RtmIsRoute is called with ipx:00000a01
    And NLSP is deregistered
    And RtmGetRouteAge is called with the last route read
    Then the answer is an age of 0 to 2 seconds

  @DRC-057 @DRC-226 @virtual-time
  Scenario: The equal route of the next IPX client has its own time stamp
    Given NLSP is registered for IPX
    And NLSP has the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    And the tables have been noted
    When NLSP is deregistered
    And 60 seconds pass
    Given NewNLSP is registered for IPX, as NLSP
    And NewNLSP has the route ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1
    Then the routes of NewNLSP are
      | network      | next hop          | interface | time stamp       |
      | ipx:00000a01 | 00-00-5e-00-53-01 | 1         | later than noted |

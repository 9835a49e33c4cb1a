@ip
Feature: Enumerations that are open while a client leaves
  An enumeration belongs to whoever opened it, not to a client. It stays open when a client leaves, even one whose
  routes it was opened for, until its opener closes it.

  Background:
    Given RIP is registered for IP
    And OSPF is registered for IP

  @DRC-100
  Scenario Outline: An enumeration of <selection> stays open
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 10
    And enumeration Routes is open over <selection>
    And enumeration Routes has returned 1 route
    When RIP is deregistered
    And RtmEnumerateGetNextRoute is called with enumeration Routes
    Then the answer is NO_ERROR or ERROR_NO_MORE_ROUTES
    When RtmCloseEnumerationHandle is called with enumeration Routes
    Then the answer is NO_ERROR

    Examples:
      | selection                       |
      | all IP routes                   |
      | the best IP routes              |
      | the IP routes to 10.1.0.0/16    |
      | the IP routes through interface 1 |
      | the IP routes of RIP            |

  @DRC-102 @A13
  Scenario Outline: After <number> routes the client leaves, and the others' routes are all returned, each once
    Given RIP has 6 routes, each to a network of its own
    And OSPF has 6 routes, each to a network of its own
    And enumeration Routes is open over all IP routes
    And enumeration Routes has returned <number> routes
    When RIP is deregistered
    And enumeration Routes has returned all its routes
    Then enumeration Routes returned every route of OSPF exactly once

    Examples:
      | number |
      | 0      |
      | 1      |
      | 5      |
      | 6      |
      | 7      |
      | 11     |

  @DRC-102 @A13
  Scenario: Routes to the same networks as those that go
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.3.0.0/16 | 192.0.2.1 | 1         | 3      |
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.2.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.3.0.0/16 | 198.51.100.1 | 1         | 10     |
    And enumeration Routes is open over all IP routes
    And enumeration Routes has returned 3 routes
    When RIP is deregistered
    And enumeration Routes has returned all its routes
    Then enumeration Routes returned every route of OSPF exactly once

  @DRC-102 @A13
  Scenario: An enumeration that has come to its end stays there
    Whether routes that were added since may follow is open. Those that were returned do not come again.

    Given RIP has 3 routes, each to a network of its own
    And OSPF has 3 routes, each to a network of its own
    And enumeration Routes is open over all IP routes
    And enumeration Routes has returned all its routes
    When RIP is deregistered
    And RtmEnumerateGetNextRoute is called with enumeration Routes
    Then the answer is ERROR_NO_MORE_ROUTES
    When OSPF is deregistered
    And RtmEnumerateGetNextRoute is called with enumeration Routes
    Then the answer is ERROR_NO_MORE_ROUTES

  @DRC-100 @A13
  Scenario: Routes that were updated, and that others' routes stand beside
    Given RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 9      |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 9      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      |
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 1         | 10     |
      | 10.2.0.0/16 | 198.51.100.1 | 1         | 10     |
    And enumeration Routes is open over all IP routes
    When RIP is deregistered
    And enumeration Routes has returned all its routes
    Then enumeration Routes returned every route of OSPF exactly once

  @DRC-101
  Scenario: Whether routes that have gone are still returned
    An enumeration may be a snapshot, or look at the living table, or read ahead a little.

    Given RIP has 6 routes, each to a network of its own
    And OSPF has 2 routes, each to a network of its own
    And enumeration Routes is open over all IP routes
    And enumeration Routes has returned 2 routes
    When RIP is deregistered
    And enumeration Routes has returned all its routes
    Then it is recorded under DRC-101 how many routes of RIP enumeration Routes returned after they were gone

  @DRC-224
  Scenario: Whether the next client's routes are returned
    Given RIP has 4 routes, each to a network of its own
    And enumeration Routes is open over all IP routes
    And enumeration Routes has returned 1 route
    When RIP is deregistered
    Given NewRIP is registered for IP, as RIP
    And NewRIP has the route 10.200.0.0/16 via 192.0.2.200 interface 9 metric 3
    When enumeration Routes has returned all its routes
    Then it is recorded under DRC-224 how many routes of NewRIP enumeration Routes returned
    When RtmCloseEnumerationHandle is called with enumeration Routes
    Then the answer is NO_ERROR

  @DRC-103
  Scenario: The opener closes the enumeration
    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And enumeration Routes is open over the IP routes of RIP
    When RIP is deregistered
    And RtmCloseEnumerationHandle is called with enumeration Routes
    Then the answer is NO_ERROR

  @DRC-103 @hazard @A8
  Scenario: The opener closes the enumeration once
    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And enumeration Routes is open over the IP routes of RIP
    When RIP is deregistered
    And RtmCloseEnumerationHandle is called with enumeration Routes
    And RtmCloseEnumerationHandle is called with enumeration Routes
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-103 @hazard @A8
  Scenario: A closed enumeration is not at its end but closed
    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And enumeration Routes is open over the IP routes of RIP
    When RIP is deregistered
    And RtmCloseEnumerationHandle is called with enumeration Routes
    And RtmEnumerateGetNextRoute is called with enumeration Routes
    Then the answer is ERROR_INVALID_HANDLE

@ip @concurrent-callers
Feature: What concurrent callers may meet, one call after another
  Where several threads call at once, the outcome is that of some order of the calls. Here are the orders themselves,
  one call after another. Whether an implementation keeps to them when the calls really overlap is checked apart.

  @DRC-141 @hazard
  Scenario: Of several calls with one handle one succeeds
    Given RIP is registered for IP
    And RIP has 5 routes, each to a network of its own
    When RIP is deregistered
    Then the answer is NO_ERROR
    When RIP is deregistered
    Then the answer is ERROR_INVALID_HANDLE
    When RIP is deregistered
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-142
  Scenario: A route is added just before its client leaves
    Given RIP is registered for IP
    When RIP adds the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And RIP is deregistered
    Then the answer is NO_ERROR
    And there is no route of RIP

  @DRC-142 @hazard @A8
  Scenario: A route is added just after its client has left
    Given RIP is registered for IP
    When RIP is deregistered
    And RIP adds the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then there is no route of RIP

  @DRC-143 @change-notification @hazard
  Scenario: Messages are read until just after their reader has left
    Given RIP is registered for IP, with an event
    And OSPF is registered for IP
    And OSPF has 3 routes, each to a network of its own
    When RtmDequeueRouteChangeMessage is called with RIP
    Then the answer is NO_ERROR or ERROR_MORE_MESSAGES or ERROR_NO_MESSAGES
    When RIP is deregistered
    And RtmDequeueRouteChangeMessage is called with RIP
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-144
  Scenario: Several clients leave
    Given RIP is registered for IP
    And OSPF is registered for IP
    And BGP is registered for IP
    And RIP has 5 routes, each to a network of its own
    And OSPF has 5 routes, each to a network of its own
    And BGP has 5 routes, each to a network of its own
    When RIP is deregistered
    Then the answer is NO_ERROR
    When OSPF is deregistered
    Then the answer is NO_ERROR
    And there is no route of RIP
    And there is no route of OSPF
    And there are routes to 5 IP networks

  @DRC-145
  Scenario: A client leaves between two steps of an enumeration
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has 4 routes, each to a network of its own
    And OSPF has 4 routes, each to a network of its own
    And enumeration Routes is open over all IP routes
    When RtmEnumerateGetNextRoute is called with enumeration Routes
    And RIP is deregistered
    And RtmEnumerateGetNextRoute is called with enumeration Routes
    Then the answer is NO_ERROR or ERROR_NO_MORE_ROUTES
    When enumeration Routes has returned all its routes
    Then enumeration Routes returned no route twice

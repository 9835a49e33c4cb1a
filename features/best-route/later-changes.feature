@ip
Feature: What others are told when they change the network later
  RtmAddRoute and RtmDeleteRoute tell their caller what became of the best route. Routes of a client that has left
  must not show up there, neither as the current best route nor as the previous one.

  @DRC-208
  Scenario: Deleting the last route
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    When RIP is deregistered
    And OSPF deletes the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    Then the answer is NO_ERROR with RTM_ROUTE_DELETED
    And there is no route to 10.1.0.0/16
    And there are routes to 0 IP networks

  @DRC-208
  Scenario: Deleting the best of two routes
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the routes
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     |
      | 10.1.0.0/16 | 198.51.100.2 | 3         | 20     |
    When RIP is deregistered
    And OSPF deletes the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    Then the answer is NO_ERROR with RTM_ROUTE_CHANGED
    And the current best route in the answer is that of OSPF via 198.51.100.2
    And the best route to 10.1.0.0/16 is that of OSPF via 198.51.100.2

  @DRC-209
  Scenario: Improving the best route
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    When RIP is deregistered
    And OSPF adds the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 5
    Then the answer is NO_ERROR with RTM_ROUTE_CHANGED
    And the previous best route in the answer is that of OSPF via 198.51.100.1
    And the current best route in the answer is that of OSPF via 198.51.100.1

  @DRC-209
  Scenario: Adding a better route
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    When RIP is deregistered
    And OSPF adds the route 10.1.0.0/16 via 198.51.100.2 interface 3 metric 5
    Then the answer is NO_ERROR with RTM_ROUTE_CHANGED
    And the previous best route in the answer is that of OSPF via 198.51.100.1
    And the current best route in the answer is that of OSPF via 198.51.100.2

  @DRC-209 @change-notification
  Scenario: Observers hear of the successor, not of the client that left
    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    And RIP is deregistered
    And all messages have been read
    When OSPF adds the route 10.1.0.0/16 via 198.51.100.2 interface 3 metric 5
    Then the messages for Observer amount to
      | network     | change            | before                | after                 |
      | 10.1.0.0/16 | RTM_ROUTE_CHANGED | OSPF via 198.51.100.1 | OSPF via 198.51.100.2 |

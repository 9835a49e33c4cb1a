@ip
Feature: When the last client has left
  A family is there or not, with or without clients. After the last one has left, the table is empty, and empty is an
  answer like any other: no function reports a missing family.

  @DRC-106 @DRC-152
  Scenario: Reading an empty table
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    And OSPF is deregistered
    And RtmGetNetworkCount is called with IP
    Then the answer is 0 with NO_ERROR
    When RtmIsRoute is called with 10.1.0.0/16
    Then the answer is FALSE with NO_ERROR
    When RtmCreateEnumerationHandle is called with all IP routes
    Then the answer is NULL with ERROR_NO_ROUTES

  @DRC-106 @DRC-152
  Scenario: Registering in an empty family
    Given RIP is registered for IP
    When RIP is deregistered
    And NewRIP asks to be registered for IP, as RIP
    Then the answer is a handle
    When NewRIP adds the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    Then the answer is NO_ERROR

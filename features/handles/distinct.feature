@ip
Feature: Live handles are distinct
  A handle identifies a client. Two clients that are registered at the same time therefore never share one.

  @DRC-202
  Scenario: Five clients have five handles
    Given RIP is registered for IP
    And OSPF is registered for IP
    And BGP is registered for IP
    And STATIC is registered for IP
    And LOCAL is registered for IP
    Then the handles of RIP, OSPF, BGP, STATIC and LOCAL all differ

  @DRC-202
  Scenario: A newcomer does not get the handle of a client that stays
    Given RIP is registered for IP
    And OSPF is registered for IP
    And BGP is registered for IP
    When OSPF is deregistered
    Given STATIC is registered for IP
    And LOCAL is registered for IP
    Then the handles of RIP, BGP, STATIC and LOCAL all differ

  @DRC-202 @ipx
  Scenario: Clients of different families have different handles
    Given RIP is registered for IP
    And NLSP is registered for IPX
    Then the handles of RIP and NLSP all differ

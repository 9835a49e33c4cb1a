@ip
Feature: Metrics use all of their bits
  FSD_Metric is a number of 32 bits. A routing protocol that counts in microseconds or in bits per second needs them, and
  whoever compares fewer hands over to the wrong route when the best one leaves.

  @DRC-066
  Scenario Outline: Metric <better> is better than metric <worse>
    Given OSPF is registered for IP
    And RIP is registered for IP
    And OSPF has the routes
      | network     | next hop     | interface | metric   |
      | 10.1.0.0/16 | 198.51.100.1 | 1         | <worse>  |
      | 10.1.0.0/16 | 198.51.100.2 | 2         | <better> |
    And RIP has the routes
      | network     | next hop     | interface | metric   |
      | 10.1.0.0/16 | 198.51.100.1 | 1         | <worse>  |
      | 10.1.0.0/16 | 198.51.100.2 | 2         | <better> |
    And Winner stands for the client with the best route to 10.1.0.0/16, and Loser for the other one
    When Winner is deregistered
    Then the best route to 10.1.0.0/16 is that of Loser via 198.51.100.2

    Examples:
      | better | worse     |
      | 255    | 256       |
      | 2      | 257       |
      | 65535  | 65536     |
      | 2      | 65537     |
      | 9      | 16777216  |
      | 65537  | 131072    |

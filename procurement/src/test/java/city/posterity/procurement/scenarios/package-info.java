/**
 * Scenarios that others wrote for software of this kind, as tests. Their numbers come from the
 * published examples and tests of another system and stand in the tests; "signed" means a recorded
 * approval here. A14 is about auctions, which this core does not have.
 *
 * <table>
 * <caption>Where each scenario is</caption>
 * <tr><td>A1</td><td>{@code scenarios.ScenarioA01FeaturesTest}</td></tr>
 * <tr><td>A2</td><td>{@code scenarios.ScenarioA02FeatureLimitsTest}</td></tr>
 * <tr><td>A3</td><td>{@code scenarios.ScenarioA03LifeCycleCostTest}</td></tr>
 * <tr><td>A4</td><td>{@code scenarios.ScenarioA04TieBreakTest}</td></tr>
 * <tr><td>A5</td><td>{@code scenarios.ScenarioA05AbnormallyLowTest}</td></tr>
 * <tr><td>A5</td><td>{@code evaluation.panel.ScenarioA05AbnormallyLowPriceTest}</td></tr>
 * <tr><td>A6</td><td>{@code scenarios.ScenarioA06DayArithmeticTest}</td></tr>
 * <tr><td>A7</td><td>{@code scenarios.ScenarioA07LateEditTest}</td></tr>
 * <tr><td>A7</td><td>{@code scenarios.ScenarioA07AmendmentTest}</td></tr>
 * <tr><td>A8</td><td>{@code scenarios.ScenarioA08StaleBidsTest}</td></tr>
 * <tr><td>A9</td><td>{@code award.award.ScenarioA09LotsAreIndependentTest}</td></tr>
 * <tr><td>A9</td><td>{@code scenarios.ScenarioA09LotsEndTest}</td></tr>
 * <tr><td>A10</td><td>{@code scenarios.ScenarioA10QuestionsTest}</td></tr>
 * <tr><td>A11</td><td>{@code award.award.ScenarioA11AwardDecisionTest}</td></tr>
 * <tr><td>A12</td><td>{@code scenarios.ScenarioA12BidArithmeticTest}</td></tr>
 * <tr><td>A13</td><td>{@code scenarios.ScenarioA13PaymentScheduleTest}</td></tr>
 * <tr><td>A15</td><td>{@code scenarios.ScenarioA15PublicationTest}</td></tr>
 * <tr><td>A16</td><td>{@code scenarios.ScenarioA16PlanToTenderTest}</td></tr>
 * </table>
 */
@NullMarked
package city.posterity.procurement.scenarios;

import org.jspecify.annotations.NullMarked;

package city.posterity.procurement.award.purchase;

/**
 * The ground of a direct award as the pack had it when it was approved.
 *
 * @param explanation who decided it and what it rests on
 * @param mustPublish whether the rules oblige the city to publish it; it is published in any case
 */
public record GroundTaken(String code, String title, String explanation, boolean mustPublish) {}

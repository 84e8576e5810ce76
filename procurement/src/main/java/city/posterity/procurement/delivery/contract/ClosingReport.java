package city.posterity.procurement.delivery.contract;

/**
 * The look back when a contract ends.
 *
 * @param outcome what was reached, held against the need it began with
 * @param needMet whether that need is met
 * @param lessons what the next purchase should do the same or differently
 */
public record ClosingReport(String outcome, boolean needMet, String lessons) {}

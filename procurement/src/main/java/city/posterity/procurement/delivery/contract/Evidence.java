package city.posterity.procurement.delivery.contract;

/**
 * A file that shows something: a photograph, a delivery note, a measurement.
 *
 * @param sha256 hex digest of its bytes
 */
public record Evidence(String title, String format, String sha256) {}

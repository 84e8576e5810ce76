package city.posterity.cityhall.casefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which pack new procurements are opened.
 *
 * @param value a pack's id, for its newest date, or id and date as in {@code neutral/2026-01-01}
 */
@ConfigurationProperties("posterity.pack")
public record PackChoice(@DefaultValue("neutral") String value) {}

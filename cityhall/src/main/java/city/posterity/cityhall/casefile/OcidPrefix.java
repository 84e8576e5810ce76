package city.posterity.cityhall.casefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city's OCID prefix, registered with the Open Contracting Partnership.
 *
 * @param value as in {@code ocds-213czf}; the default is a placeholder for cities that have not
 *     registered yet
 */
@ConfigurationProperties("posterity.ocid-prefix")
public record OcidPrefix(@DefaultValue("ocds-000000") String value) {

  public OcidPrefix {
    if (!value.matches("ocds-[a-z0-9]{6}")) {
      throw new IllegalArgumentException(
          "posterity.ocid-prefix.value must look like ocds-213czf, not " + value);
    }
  }
}

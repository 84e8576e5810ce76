package city.posterity.cityhall.openness;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What packages of open data say of themselves.
 *
 * @param licence under which the data may be used
 * @param policy a page about the data, absolute or within this installation
 */
@ConfigurationProperties("posterity.publication")
record PublicationSettings(
    @DefaultValue("https://creativecommons.org/licenses/by/4.0/") URI licence,
    @DefaultValue("about-data") URI policy) {}

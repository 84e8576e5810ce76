package city.posterity.cityhall.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public finds this installation.
 *
 * @param baseUrl the address of its first page; absolute, http or https
 */
@ConfigurationProperties("posterity")
public record PublicAddress(@DefaultValue("http://localhost:8080/") URI baseUrl) {

  public PublicAddress {
    if (baseUrl.getHost() == null || !String.valueOf(baseUrl.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "posterity.base-url must be an address like https://tenders.city.example/, not "
              + baseUrl);
    }
  }

  /** With a slash at its end, to resolve addresses against. */
  public URI base() {
    String text = baseUrl.toString();
    return text.endsWith("/") ? baseUrl : URI.create(text + "/");
  }

  /**
   * @param path without a slash at its start
   */
  public URI at(String path) {
    return base().resolve(path);
  }
}

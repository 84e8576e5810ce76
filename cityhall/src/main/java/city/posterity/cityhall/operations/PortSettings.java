package city.posterity.cityhall.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the program listens; the defaults stand in {@code application.yaml}. 0 is any free port.
 *
 * @param port of pages and API
 * @param managementPort of health and metrics
 */
@ConfigurationProperties("posterity")
record PortSettings(int port, int managementPort) {

  private static final int HIGHEST = 65_535;

  PortSettings {
    check("posterity.port", port);
    check("posterity.management-port", managementPort);
    if (port == managementPort && port != 0) {
      throw new CannotStart(
          "posterity.port and posterity.management-port are both " + port,
          "Give them different values: pages are for everyone, health and metrics are not");
    }
  }

  private static void check(String setting, int port) {
    if (port < 0 || port > HIGHEST) {
      throw new CannotStart(
          "The setting %s cannot be %d".formatted(setting, port),
          "It is a whole number from 0 to " + HIGHEST);
    }
  }
}

package city.posterity.cityhall.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits for files that people send.
 *
 * @param largest of one file
 * @param perDay all that one person can send within 24 hours
 * @param perHour how many files one person can send within an hour
 * @param atOnce how many files are looked through at the same time on one node
 * @param patience how long looking through one file may take
 * @param reserve what has to stay free on the disk
 */
@ConfigurationProperties("posterity.documents")
record DocumentSettings(
    @DefaultValue("50MB") DataSize largest,
    @DefaultValue("1GB") DataSize perDay,
    @DefaultValue("120") int perHour,
    @DefaultValue("4") int atOnce,
    @DefaultValue("60s") Duration patience,
    @DefaultValue("2GB") DataSize reserve) {
  DocumentSettings {
    if (largest.toBytes() < 1 || perHour < 1 || atOnce < 1 || patience.isNegative()) {
      throw new IllegalArgumentException(
          "posterity.documents must allow at least one file of at least one byte");
    }
  }
}

package city.posterity.cityhall.bidding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits for bids.
 *
 * @param fileLimit of one document inside a bid; bidders are told of a larger one when they have
 *     their bid checked
 * @param bidLimit of all parts of one version together
 * @param reserve what has to stay free on the disk; uploads that would use it are refused
 * @param uploads how many parts are taken in at the same time on one node
 * @param commits how many commits are worked on at the same time on one node
 */
@ConfigurationProperties("posterity.bids")
public record BiddingSettings(
    @DefaultValue("100MB") DataSize fileLimit,
    @DefaultValue("300MB") DataSize bidLimit,
    @DefaultValue("2GB") DataSize reserve,
    @DefaultValue("32") int uploads,
    @DefaultValue("64") int commits) {

  /** Of one part, whatever the settings say: clients cut their files by it. */
  static final int PART_LIMIT = 8 << 20;

  /** Of the request that commits a version. */
  static final int COMMIT_LIMIT = 8 << 10;

  /** Of the numbers of parts. */
  static final int PARTS = 1_000;

  public BiddingSettings {
    if (uploads < 1 || commits < 1) {
      throw new IllegalArgumentException(
          "posterity.bids.uploads and posterity.bids.commits must be 1 or more");
    }
  }
}

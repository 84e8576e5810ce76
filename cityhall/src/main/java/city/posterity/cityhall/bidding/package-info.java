/**
 * Sealed bids: how envelopes come in, are kept so that nobody reads them, are confirmed to the
 * bidder, and are opened together. {@link city.posterity.cityhall.bidding.SealedBids} is the door
 * for other parts; what a bid is and when it counts is decided in the buying cycle.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "api",
      "casefile",
      "costing",
      "documents",
      "files",
      "forms",
      "operations",
      "people",
      "web"
    })
package city.posterity.cityhall.bidding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

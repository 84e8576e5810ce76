package city.posterity.cityhall.bidding;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counting requests to bids would count bids, and metrics are read by people who must not know. */
@Configuration(proxyBeanMethods = false)
class SilentMetrics {

  @Bean
  MeterFilter nothingIsCountedOfBids() {
    return new MeterFilter() {
      @Override
      public MeterFilterReply accept(Meter.Id id) {
        String uri = id.getTag("uri");
        return uri != null && uri.contains("/bids/")
            ? MeterFilterReply.DENY
            : MeterFilterReply.NEUTRAL;
      }
    };
  }
}

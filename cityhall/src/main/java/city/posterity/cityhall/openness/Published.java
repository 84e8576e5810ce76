package city.posterity.cityhall.openness;

import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.OrganisationId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells other parts what is public of a procurement, so that what they tell is no more than that.
 */
@Component
public class Published {

  private final NewestReleaseQueries releases;
  private final PublicAddress address;
  private final Texts texts;
  private final JsonMapper json = new JsonMapper();

  Published(NewestReleaseQueries releases, PublicAddress address, Texts texts) {
    this.releases = releases;
    this.address = address;
    this.texts = texts;
  }

  /**
   * Another whenever there is a newer release or something else is withheld; empty if nothing of
   * that name is public.
   */
  public Optional<String> state(City city, String ocid) {
    return releases
        .number(city, ocid)
        .map(n -> new PublicCache.Newest(n, releases.withheld(city, ocid)).state());
  }

  /** With what is withheld left out. Empty if nothing of that name is public. */
  public Optional<PublishedProcurement> find(City city, String ocid, Locale locale) {
    // a release names organisations itself
    var spoken = new Spoken(texts, locale, city.zone(), OrganisationId::toString);
    return releases
        .find(city, ocid, releases.withheld(city, ocid), spoken::marker)
        .map(newest ->
            new PublishedProcurement(
                ocid,
                newest.number(),
                newest.releasedAt(),
                new Told(json.readTree(newest.body()), spoken),
                address.at("procurements/" + ocid),
                address.at("api/v1/releases/" + ocid + "/" + newest.number())));
  }
}

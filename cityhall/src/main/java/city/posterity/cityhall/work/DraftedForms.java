package city.posterity.cityhall.work;

import city.posterity.cityhall.costing.KeptForms;
import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.machine.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Forms of other parts of the city hall, kept among the drafts of whoever writes in them. */
@Component
final class DraftedForms implements KeptForms {

  private final Drafts drafts;

  DraftedForms(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void keep(UUID cityId, PersonId person, String address, String title, FormData data) {
    drafts.save(cityId, person, address, title, data, null);
  }

  @Override
  public Optional<FormData> find(UUID cityId, PersonId person, String address) {
    return drafts.find(cityId, person, address).map(Drafts.Draft::data);
  }

  @Override
  public void drop(UUID cityId, PersonId person, String address) {
    drafts.drop(cityId, person, address);
  }
}

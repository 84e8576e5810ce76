package city.posterity.cityhall.costing;

import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.machine.PersonId;
import java.util.Optional;
import java.util.UUID;

/** Keeps what people typed into a form and have not sent; each person's own. */
public interface KeptForms {

  /**
   * @param address of the form
   * @param title by which the person finds it again
   */
  void keep(UUID cityId, PersonId person, String address, String title, FormData data);

  Optional<FormData> find(UUID cityId, PersonId person, String address);

  void drop(UUID cityId, PersonId person, String address);
}

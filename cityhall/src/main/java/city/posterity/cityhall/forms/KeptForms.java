package city.posterity.cityhall.forms;

import city.posterity.procurement.machine.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people have written into a form and not sent. Each sees only their own. */
public interface KeptForms {

  /**
   * @param address of the page with the form
   * @param title that its writer finds it again by
   * @param version of the thing when the form was begun; absent for new things
   */
  void save(
      UUID cityId,
      PersonId person,
      String address,
      String title,
      FormData data,
      @Nullable Long version);

  Optional<FormData> kept(UUID cityId, PersonId person, String address);

  void drop(UUID cityId, PersonId person, String address);
}

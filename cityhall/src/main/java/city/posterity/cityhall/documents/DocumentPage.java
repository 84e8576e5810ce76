package city.posterity.cityhall.documents;

import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Public;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Documents for people with a browser; what is public needs nobody to sign in. */
@Controller
class DocumentPage {

  private final DocumentAccess access;
  private final Handing handing;
  private final People people;

  DocumentPage(DocumentAccess access, Handing handing, People people) {
    this.access = access;
    this.handing = handing;
    this.people = people;
  }

  /**
   * @param filename how the file will be called where it is saved; any will do
   */
  @GetMapping("/documents/{id}/{filename}")
  @Public
  ResponseEntity<Resource> hand(
      @PathVariable String id, @PathVariable String filename, HttpServletResponse response) {
    return access
        .find(people.cityId(), id(id), people.find())
        .map(allowed -> handing.out(allowed, response))
        .orElseThrow(DocumentPage::notFound);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw notFound();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

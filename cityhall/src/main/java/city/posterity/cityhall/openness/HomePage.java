package city.posterity.cityhall.openness;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everyone arrives. */
@Controller
class HomePage {

  @GetMapping("/")
  String show() {
    return "openness/home";
  }
}

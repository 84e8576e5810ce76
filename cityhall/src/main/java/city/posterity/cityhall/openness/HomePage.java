package city.posterity.cityhall.openness;

import city.posterity.cityhall.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everyone arrives. */
@Controller
class HomePage {

  @GetMapping("/")
  @Public
  String show() {
    return "openness/home";
  }
}

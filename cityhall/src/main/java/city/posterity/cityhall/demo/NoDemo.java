package city.posterity.cityhall.demo;

import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.Public;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** In a city's real work nothing answers where a demonstration would, whoever asks and however. */
@RestController
@ConditionalOnProperty(name = "posterity.mode", havingValue = "serve", matchIfMissing = true)
class NoDemo {

  @Public
  @RequestMapping("/api/v1/demo/{*rest}")
  void none() {
    throw ApiProblem.notFound("demonstration here");
  }
}

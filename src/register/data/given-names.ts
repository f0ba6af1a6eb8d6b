/** Given names in use in Norway, for telling a person's name from a body's. Facts only. */
export const GIVEN_NAMES = `
Aadam Aamir Aase Abbas Abdallah Abdel Abdelkader Abdi Abdifatah Abdikadir Abdirahman Abdirashid Abdirizak Abdul Abdulkadir
Abdullah Abdullahi Abdulrahman Abebe Abid Abigail Abraham Abshir Adam Adeel Adele Adelheid Adelin Adil Adina Adisa Adnan
Adrian Adriana Afsaneh Agata Agathe Agda Agnes Agnesa Agnete Agnieszka Agot Ahlam Ahmad Ahmed Ahmet Aicha Aida Áile Aili
Áilo Áilu Aimo Aina Aino Aisha Aishah Ajdin Ajla Akram Aksel Alaa Albana Albert Alberte Alberto Albin Albina Aldin Alejandra
Alejandro Aleksandar Aleksander Aleksandr Aleksandra Aleksej Alemayehu Alen Alette Alexander Alexandra Alexia Alexis Alf
Alfred Ali Alice Alicja Alida Alija Alina Alis Alisa Alisha Alketa Allan Alma Almaz Almir Almira Alvar Alvhild Alvin Alwin
Amadou Amal Amalie Amanda Amanuel Amara Amarjit Ambjørg Ameen Amela Amelia Amelie Amer Amin Amina Aminah Amir Amira Amit
Amjad Amna Amra Amrit Amsale Amund Ana Anas Anastasia Anastasija Ándaras Ánde Anders Andora Andre André Andrea Andreana
Andreas Andrei Andrej Andrew Andrine Andrius Andrzej Ane Áne Anela Aneta Anett Anette Angela Angelica Angelika Angelina
Angelo Anh Aniela Anil Anisa Anita Anja Anjali Anka Anlaug Ann Anna Ánná Annabel Ánnámáret Annar Annbjørg Anne Ánne Annelene
Anneli Annelise Annette Annfrid Annhild Anni Annie Annika Anniken Annikken Annine Annlaug Annveig Anny Anouar Ansgar Anstein
Antanas Ante Ánte Anton Antoni Antonia Antonie Antonina Antonio Antonis Antonius Ants Anu Anwar Apinya Arash Arben Arber
Arbnor Ardian Ardit Are Arent Arian Ariana Ariel Arif Arijana Arild Arlinda Armando Armin Armina Arna Arnar Arndis Arne
Arnfinn Arnfrid Arngeir Arngrim Arnhild Arnhilde Arnlaug Arnljot Arnold Arnstein Arnt Arntor Arnulf Arnulv Aron Arooj Artan
Artem Arthur Artur Arturas Arun Arve Arvid Arvin Arvind Asad Asbjørn Ase Asgaut Asgeir Asgerd Asgjerd Asgunn Asif Asim Asiya
Askil Askild Aslak Áslat Aslaug Aslaugh Asle Ásllat Asma Asmaa Asmir Asmund Asta Astri Astrid Atif Atle Attila Aud Audhild
Audny Audun August Augusta Augustin Aurelija Aurora Ava Awais Awet Axel Axelina Ayaan Ayan Ayaz Aydin Ayesha Ayla Aylin
Ayman Aynur Ayse Ayşe Azad Azhar Aziz Aziza Azra Babak Bahman Balder Baldvin Balwinder Barbara Barbro Bard Bardhyl
Bartłomiej Bartosz Barwaqo Basma Bassam Bastian Beaska Beata Beate Beathe Beatrice Beatrix Behrouz Bekim Belal Bella Ben
Bendik Benedict Benedicte Benedikt Benedikta Benedikte Bengt Beniamin Benita Benjamin Benny Bent Bente Beret Berge Bergfrid
Bergit Bergljot Bergsvein Bergthor Berhane Berit Bernard Bernhard Bernhardine Bernt Berntine Berta Bertha Besnik Betina
Bettina Betty Betül Bhupinder Bianca Bibbi Biehtár Biera Bierna Bilal Bilan Biljana Billy Binta Biret Birga Birger Birgit
Birgith Birgitta Birgitte Birgül Birkir Birna Birthe Birtukan Bismah Bjarke Bjarne Bjarnhild Bjarni Bjarte Bjørg Bjørge
Bjørgulf Bjørgulv Bjørgvin Bjørn Bjørnar Bjørner Bjørnhild Bjørnulf Bledar Blerim Blerina Blerta Bo Bodil Bogdan Bogumila
Bogusław Bohdan Bolette Borgar Borghild Borgny Borgunn Boris Borko Borys Bothild Botolf Botolv Brage Branka Branko Bredo
Brian Brigitte Brit Brita Britt Bror Bruno Bryngjerd Brynhild Brynhildur Brynjar Brynjulf Brynjulv Bülent Bushra Buthaina
Børge Børje Børre Børrehild Bård Caisa Camelia Camilla Carina Carl Carla Carlos Carmen Carol Carola Carolina Caroline Casper
Cassandra Catalina Catharina Catherine Cathinka Cathrine Cato Cecil Cecilia Cecilie Celina Celine Cem Ceren Chanel Charles
Charlie Charlotta Charlotte Chiamaka Chiara Chloe Chloé Chris Christa Christel Christer Christian Christiane Christianne
Christin Christina Christine Christoffer Christopher Cilla Cindy Claes Clara Claudia Claudio Claus Clemens Colin Connie
Conrad Constance Consuelo Cora Corina Cornelia Cornelius Crispin Cristian Cristiano Cristin Cristina Cuong Cyril Czeslaw Dag
Daga Dagbjørg Dagbjørn Dagfinn Dagfinnur Dagmar Dagmara Dagmund Dagne Dagney Dagny Dagrun Dagrunn Dahir Dalal Dalia Damian
Damir Dan Danel Dánel Dani Daniel Daniela Daniella Danielle Danijel Danijela Danila Danny Danuta Daria Darius Dariusz Dariya
Darko David Davit Davor Dávvet Dawid Dawit Debora Deborah Deepak Deeqa Dejan Demet Denisa Denise Deniz Dennis Derya Diana
Dida Didrik Diego Diellza Dijana Dilan Dilek Dilshad Dimitar Dimitri Dina Dinesh Dino Dita Ditlef Diyar Djamila Dmitri
Dmitrij Dmitry Dmytro Dominik Dominika Donata Donna Dora Dordi Doris Dorota Dorothea Dorothy Dorte Dorthe Dovile Dragan
Dragana Duc Dunja Duommá Duong Dusan Duy Dyveke Dzenan Dženan Dzenana Ebba Ebbe Ebrahim Ebru Ecaterina Edda Eddie Edel Edgar
Edin Edina Edita Edith Edmund Edna Edny Eduard Eduardo Edvard Edvarda Edvin Edward Edwin Edyta Effie Egil Egill Egle Eglė
Ehsan Eigil Eileen Eilen Eilert Eilev Eilif Eiliv Eilov Eina Einar Einhard Eira Eirik Eirill Eirin Eirini Eirunn Eivind
Eivor Ekaterina Ekin Elana Elbjørg Elbjørn Eldar Eldbjørg Eldin Eldrid Elea Eleanor Elen Elena Eleonora Eleonore Elfi Elfrid
Elfride Elham Eli Elia Eliana Elias Elida Eliesar Elif Elin Eline Elinor Elira Elisa Elisabet Elisabeth Elise Eliza
Elizabeta Ella Elle Ellen Ellen-Marie Ellie Ellinor Elliot Elma Elmar Elmer Elmi Elmir Elmira Elna Elsa Elsbeth Else
Elsebeth Elseby Elsie Elton Elvin Elvina Elvir Elvira Elvis Elzbieta Elżbieta Embret Emel Emeli Emelie Emely Emil Emilia
Emilian Emiliane Emilie Emily Emina Emine Emir Emma Emmanuel Emmy Emre Endre Enes Engebret Engelbert Enis Enisa Enok Enrique
Enya Erdem Eren Ergin Eric Erica Erik Erika Erke Erland Erle Erlend Erlin Erling Ermal Ermias Ermin Ermund Erna Ernst Ersin
Erzsebet Esad Esben Eskil Eskild Esma Esmeralda Espen Esra Ester Esther Eszter Etsegenet Ettore Eugen Eugenie Eva Evald
Evelin Evelyn Even Evert Evi Evy Ewa Ewelina Eyob Eystein Eyüp Eyvind Eyvor Fabian Fabio Fadi Fadil Fadime Faduma Fadumo
Fahad Fahim Fahmi Faisal Faiza Fanny Farah Farahnaz Fardowsa Farhad Farhan Farhiya Farid Farida Faris Farooq Farrukh Faruk
Farzad Farzana Fathi Fathia Fathiya Fatih Fatiha Fatima Fatimah Fatma Fatmir Fatos Fatou Fatoumata Fatuma Fawad Fawzia Fay
Feda Federico Feisal Felicia Felicja Felix Feng Fenja Ferat Ferdinand Ferdous Fereshteh Ferhat Fernanda Fernando Fiaz Fidan
Filip Filippa Filiz Finn Finnbjørn Finngeir Fiona Firas Firat Fisnik Flavia Florian Florin Floris Folke Folkvard Frances
Francesca Francesco Francis Francisco Franciszek Frank Frans Franz Freddy Frederic Frederik Frederikke Fredric Fredrik
Fredrikke Freja Frenja Freshta Freya Frid Frida Fride Fridtjof Frithjof Frits Frode Frøya Frøydi Frøydis Frøystein Fuad
Furkan Gabriel Gabriela Gabriella Gabrielle Gáddjá Galina Galyna Ganesh Gard Gáre Gáren Gáte Gaute Gazmend Geir Geirmund
Geirr Geirulf Geirulv Gemechu Gemma Genet Georg George Georgi Georgina Georgios Gerardo Gerd Gerda Gerhard Germund Gert
Gertrud Gesine Getachew Ghazal Ghazala Ghulam Gianluca Giedre Gilberto Gina Gine Gintaras Giorgio Giovanni Girma Gisela
Gislaug Gisle Gitte Giulia Gizem Gjermund Gjertrud Gjest Gjurd Gjylsime Gjøran Glenn Goitom Gökhan Gonzalo Goran Gordana
Gordon Gorm Gottfred Grazyna Greta Grete Grethe Gro Gry Grynet Grzegorz Guadalupe Gudbjørg Gudbrand Gudfinn Gudfrid Gudlaug
Gudlaugur Gudleik Gudleiv Gudmund Gudny Gudolf Gudolv Gudrid Gudrun Gudveig Guido Guillermo Gül Gülay Gulbrand Gullborg
Gullik Gülsen Gulshan Gunda Gunder Gunhild Gunlaug Gunlaugur Gunleif Gunleik Gunleiv Gunn Gunnar Gunnbjørg Gunnbjørn
Gunnhild Gunnlaug Gunnleif Gunnstein Gunnulf Gunnvald Gunnveig Gunny Gunvald Gunvard Gunver Gunvor Guri Guro Gurpreet Gustav
Gustava Gustavo Guste Gutorm Guttorbm Guttorm Gyda Gyri Gyrid Gzim Gøran Gøril Gørild Haakon Habib Habiba Habtom Hadi Hadia
Hadija Hafiz Hafsa Hagbart Haider Haji Hakan Hakim Halfdan Halil Halima Halina Hallbjørg Hallbjørn Halldis Halldor Hallfrid
Hallgeir Hallgerd Hallgrim Hallkjell Hallstein Hallvard Halvard Halvdan Halvor Halyna Hamed Hameed Hamid Hamida Hamza Hanad
Hanan Hani Hania Hanif Hanna Hannah Hanne Hánne Hannes Hans Hánsa Harald Hardy Hariet Haris Haroon Harpreet Harriet Harry
Hartvig Harun Hasan Hasanain Hashim Hasnain Hassan Hatice Hauk Haumund Havard Hawa Hayat Hayder Heaika Heandarat Heaŋka
Hebba Hector Hedda Hedvig Hedvik Hege Heidi Heidrun Heine Heinrich Helen Helena Helene Helfrid Helga Helge Helin Helle
Helleik Helmer Helmine Hemming Heng Henning Henny Henri Henriette Henrik Henry Henryk Herbert Herbjørg Herbjørn Herborg
Hercules Herdis Herlaug Herlaugur Herleif Herleik Herleiv Herluf Herman Hermela Hermine Hermod Hermund Herold Hervor Hiba
Hibo Hien Hieu Hikmet Hilda Hilde Hildebjørg Hildegard Hildegunn Hildur Hilja Hilmar Hina Hind Hira Hiwa Hjalmar Hjalte
Hjørdis Hoang Hodan Hogne Holger Homayoun Hossein Houda Hubert Huda Hugo Hulda Huldis Humaira Huong Huseyin Hüseyin Hussain
Hussein Huy Hæge Håkan Håkon Hårek Håvald Håvar Håvard Ibbá Ibrahim Ibrahima Ibro Ida Idar Idris Idun Idunn Ieva Ifrah
Ignacy Igor Ikra Ikram Ilham Ilhan Ilir Ilira Ilknur Ilona Ilse Ilya Ilyas Iman Imane Imen Immanuel Imran Imre Ina Indira
Ine Ines Inese Inga Ingá Iŋgá Ingar Inge Ingebjørg Ingeborg Ingebret Ingebrigt Ingebrikt Ingegerd Ingeleiv Inger Iŋger
Ingerd Ingerid Ingfrid Inghild Ingjald Ingjerd Inglaug Ingmar Ingmund Ingolf Ingolv Ingrid Ingrida Ingrun Ingrunn Ingunn
Ingvald Ingvar Ingvart Ingveig Ingvild Ingvill Ingvor Ioan Ioana Iqbal Iqra Iqro Irem Iren Irena Irene Irfan Irina Iris Irja
Irma Irmina Iryna Isa Isabel Isabell Isabella Isabelle Isak Isam Isatou Isbjørg Iselin Ishak Ishaq Ishrat Isidor Ismael
Ismail Ismar Ismet Isolde Israa Issa Issát Istvan István Ivan Iván Ivana Ivar Ivár Iver Iveta Ivica Ivo Ivor Ivvár Ivy Iwona
Izabela Izabella Jaana Jabir Jacek Jacinta Jack Jacob Jacqueline Jadranka Jadwiga Jafar Jagoda Jahn Jakob Jakobine Jakub
Jalal Jama Jamal James Jamil Jamila Jan Jana Jane Janet Janett Janette Janicke Janina Janine Janis Jānis Janita Janka Janna
Janne Jannicke Jannik Jannike Janusz Jarand Jardar Jarl Jarle Jaroslav Jarosław Jasmin Jasmina Jasmine Jasna Jason Jaspreet
Jaswinder Javad Javed Javier Jaweed Jean Jeanett Jeanette Jeanne Jedrzej Jeff Jelena Jennifer Jenny Jens Jeppe Jeremias
Jermund Jerzy Jesper Jessica Jessika Jesus Jette Jianping Jiayi Jill Jim Jimmy Jitse Jo Joachim Joacim Joakim Joan Joana
Joanna Joao João Joaquin Joar Jodis Joel Joen Johan Johann Johanna Johanne Johannes John Johnny Jolanta Jomar Jon Jona Jonas
Jonatan Jonathan Jone Joni Jonn Jonny Jophiel Joralf Joran Jorand Jordis Jorge Jorid Jorild Jorma Jorun Joruna Jorunn José
Josef Josefine Joseph Josephine Josip Jostein Josteinar Jouni Jovan Jovana Jovita Jovnna Jovnnas Jovsset Joyce Józef Juan
Juana Judith Judy Juhán Juhána Julia Julian Juliane Julianna Julianne Julie Julio Julita Julius June Juoksá Juozas Jurate
Jurgita Justin Justina Justyna Jusuf Jutta Jytte Jøran Jørg Jørgen Jørn Jørund Jåvnna Kaare Kacper Kadir Kai Kaia Kaisa
Káisa Kaj Kaja Kajsa Kalle Kaltrina Kamal Kamaljit Kamil Kamila Kamilla Kamille Kamran Káre Karen Káren Kari Karian Karianne
Karim Karima Karin Kárin Karina Karine Karl Karla Karol Karolina Karoline Karolis Karsten Kashif Kasia Kasim Kaspar Kasper
Katarina Katarzyna Kate Káte Kateryna Katharina Kathe Kathinka Kathleen Kathrin Kathrine Katinka Katja Kato Katrin Katrina
Katrine Kay Kazim Kazimierz Kebede Keith Kemal Ken Kenan Kennet Kenneth Kenny Kent Kerstin Kestutis Kęstutis Ketil Kevin
Khadija Khadijo Khadra Khaled Khalid Khalida Khalil Khuram Khurram Kian Kidane Kidist Kifle Kim Kimia Kine Kinga Kira Kiril
Kirsten Kirsti Kirstin Kittel Kittil Kitty Kjartan Kjell Kjellaug Kjellbjørg Kjellfrid Kjellrun Kjellrunn Kjersti Kjerstin
Kjetil Kjølv Klara Klaudia Klaus Klemet Knut Koffi Kolbein Kolbjørg Kolbjørn Konrad Konstanse Konstantin Konstantinos
Kornelia Kornelius Kostas Krasimir Kristen Krister Kristian Kristiane Kristianne Kristijan Kristijonas Kristin Kristina
Kristine Kristofer Kristoffer Krystian Krystyna Krzysztof Kubra Kujtim Kulwinder Kunal Kurt Kyrkjebjørn Kyrre Kåre Kårfinn
Labinot Laila Láilá Laima Lajla Lakshmi Lamia Lana Lara Larisa Larissa Lars Lasse Lásse Latif Latifa Laura Laurence Laurits
Lauritz Lavdim Lávra Lavrans Layal Layla Lea Leah Leammu Leander Lechosław Leidulf Leidulv Leif Leikny Leila Leiv Lemet Lena
Lene Lenná Leo Leon Leona Leonard Leonora Leopold Lernea Leslie Leszek Levi Leyla Liana Lidia Lidija Lidvald Lidvar Lidvor
Liem Liga Liisá Lilian Liliana Lill Lilli Lillian Lilly Lily Lin Lina Linas Linda Line Linea Linh Linn Linnea Linus Liridon
Liridona Lirim Lisa Lisbet Lisbeth Lise Liselotte Liss Lissi Liv Liva Livar Live Livia Livunn Lizzie Ljubica Ljubisa Lobna
Lodve Lone Lorena Lorents Lorentz Lorenzo Loreta Loretta Lotta Lotte Louis Louisa Louise Lovise Luan Lubna Luc Luca Lucas
Lucia Lucian Lucy Lucyna Ludmila Ludvig Ludvik Luis Luiza Luka Lukas Lukasz Łukasz Luljeta Lulzim Luminita Luna Luz Lyder
Lydia Lykke Lynn Lyudmila Mabel Maciej Madel Madeleine Madelen Madelene Madina Mads Magda Magdalena Magdalene Mággá Mággu
Magnar Magne Magnhild Magni Magnus Magny Maha Mahad Mahamed Mahamoud Mahdi Maher Mahir Mahmoud Mahmud Mahmut Mahnaz Mahsa
Máhtte Máhtto Máhtu Mai Maia Máijá Maiken Maj Maja Majid Májjá Majlinda Makrine Malek Malena Malene Malgorzata Małgorzata
Malik Malika Malin Malvin Malvina Mamadou Manal Mandeep Mandius Manfred Manjit Manoj Manuel Manuela Maral Marcel Marcela
Marcelo Marcin Marco Marcus Marek Maren Máret Margaret Margareta Margareth Margaretha Margarethe Márge Margit Margot Margret
Margrét Margrete Margrethe Margun Margunn Mari Maria Mariam Mariama Marian Mariana Mariann Marianna Marianne Maricel Marie
Mariela Mariell Marielle Marija Marijana Mariken Mario Mariola Marion Marit Marita Marius Mariusz Mariya Marja Márjá Marjan
Márjjá Marjun Mark Marko Markus Marlena Marlene Marna Mart Marta Marte Martha Marthe Marthine Marthinus Martin Martina
Martine Martinus Mártte Martyna Marvin Marwa Marwan Mary Maryam Maryan Maryna Marzena Masood Masoud Massimo Mateja Mateo
Mateus Mateusz Mathea Matheus Mathias Mathilda Mathilde Matias Matilda Matilde Matin Mats Máttá Mátte Matteo Mattheus
Matthias Mattias Maud Mauricio Maurits Mauritz Maurizio Max Maxim May Maya Maylen Maylinn Mazen Mearrá Mehdi Mehmed Mehmet
Mehwish Mekonnen Melanie Melek Melina Melisa Melissa Melvin Melvudin Menaka Merete Merethe Merita Merjem Mersiha Merve
Meryem Mesfin Mesut Meta Mette Mia Micael Michael Michaël Michaela Michal Michał Michelle Mieczyslaw Miguel Mihaela Mihai
Mihkal Mihkkal Mihkku Mihku Mijo Mikael Mikaela Mikal Mikaline Mikkal Mikkel Mikku Mikolaj Mila Milad Milan Mildrid Milena
Milica Miljan Milla Mille Milly Milo Milos Miloš Mimi Mimmi Mimoza Mina Minda Mindaugas Mindor Minh Minna Mira Miral Miranda
Mirela Miriam Mirja Mirjam Miroslav Mirosław Mirsad Mirsada Mirza Mitra Mladen Modolf Mohamad Mohamed Mohammad Mohammed
Mohamoud Mohsen Mohsin Mona Moni Monia Monica Monika Monir Mons Morgan Moritz Morten Morteza Moses Mostafa Muhamed Muhammad
Muhammed Muhidin Muhsin Mukhtar Mulugeta Munir Munira Murad Murat Mursal Musa Muse Mustaf Mustafa Mustapha Muzaffar Mykola
Mynthe Myriam Møyfrid Målfred Målfrid Naba Nabeel Nabil Nabila Nada Nadeem Nader Nadia Nadine Nadir Nadira Nadiya Nadja
Naeem Nafisa Naheed Naima Najib Najiba Najma Najwa Nancy Nanna Nanny Naomi Naqash Narges Nargis Narjis Narve Naser Nasima
Nasir Nasra Nasreen Nasrin Nasser Natalia Natalie Nataliia Nataliya Natan Natasa Nataša Natasza Nathalia Nathalie Nathan
Nathaniel Naveed Navid Nawal Nazanin Nazia Nazir Nazli Neda Nedim Nedzad Neelam Negar Neha Nejla Nelly Nelson Nemanja Nenad
Neri Neringa Nermin Nermina Neva Nevena Ngoc Nguyet Nhung Nicholas Nicklas Nicola Nicolai Nicolas Nicolay Nicole Nicoline
Niels Nigá Nihad Nihal Niilá Niiles Niillas Nikita Niklas Niko Nikola Nikolai Nikolaos Nikolas Nikolay Nikolina Nikoline
Nilla Nillá Nilofar Niloufar Nils Nils-Aslak Nimco Nimo Nina Nizar Njål Noa Noah Nomaan Noman Nomi Nonni Noomi Noor Noora
Nora Noralf Noralv Norbert Norberto Nordis Normann Norunn Norvald Norveig Nour Noura Nulia Nura Nuran Nuray Nurcan Nurhan
Nuria Nuriya Nusrat Nuur Nylene Oana Obaid Oda Odd Oddbjørg Oddbjørn Oddfrid Oddgeir Oddgunn Oddhild Oddi Oddlaug Oddleif
Oddleiv Oddmar Oddmund Oddny Oddrun Oddrunn Oddvar Oddveig Oddvin Odin Odina Oğuz Oksana Ola Olaf Olai Olaug Olaus Olav
Olava Olave Oldine Ole Olea Oleg Oleh Oleksandr Oleksandra Oleksii Olena Olga Olha Olia Olina Oline Olise Oliver Olivera
Olivia Olivier Olle Olof Oluf Olufine Omar Omer Omid Ommund Omran Onur Orhan Orkhan Orlaug Ornulf Orvar Osama Oscar Oskar
Osman Osmund Osvald Otelie Otilie Ottar Otte Ottilie Otto Oula Oulá Oumar Oussama Ove Ovllá Ozan Paal Pablo Pamela Paola
Paolo Parelius Parisa Parvaneh Parveen Parviz Parwin Patricia Patrick Patrik Patrycja Paul Paula Paulina Pauline Paulius
Paulo Paulus Pavel Pavlo Pávva Pawel Paweł Peder Pedro Peer Peggy Peiman Pelle Per Perly Pernille Perny Perparim Petar Peter
Petr Petra Petras Petrine Petronelle Petros Petter Philip Philippa Phuong Pia Piera Piere Pierre Pieter Piotr Poul Preben
Prebjørn Predrag Priya Priyanka Przemyslaw Przemysław Pål Qamar Qasim Quang Quynh Rabia Rachel Rachida Radek Radmila
Radoslaw Radosław Radovan Rafael Rafaela Rafal Rafał Rafik Rafiq Raghad Ragna Ragnar Ragne Ragnfrid Ragnhild Ragni Ragnvald
Ragnvard Rahel Rahim Rahima Ráhkel Rahma Rahman Rahmo Ráijá Raimonda Rajesh Rajinder Rakel Ralf Ralph Ramadan Rambjørg
Ramesh Ramin Ramiz Ramo Ramona Ramunas Ramūnas Randi Randolf Randulf Rania Ranjit Ranka Rannveig Ranveig Raquel Rasa Rashid
Rashida Rasmine Rasmiya Rasmus Ráste Rástos Ravdna Rávdná Ravi Ravna Raymond Razia Rebecca Rebecka Rebekka Rebin Recep Reem
Refik Regina Regine Reham Reidar Reidulf Reidulv Reidun Reidunn Reihaneh Reimar Reimund Reina Reinert Reinhard Reinhold Remi
Remy Remzi Rena Renata Renate Renathe Rene René Renny Reshma Reza Rezan Rezaul Rezvan Rezwan Rhoda Riborg Ricardo Richard
Rickard Rigmor Rihab Rikard Rikke Rima Rimantas Rimma Rina Risten Ristiinná Risttiin Risttin Rita Ritva Riyad Riza Rizwan
Roald Roar Robel Robert Roberta Roberto Robin Rodica Rodny Rodrigo Roger Rohullah Rojin Roksana Roland Rolf Rolv Roman
Ronald Ronja Ronny Rosa Rosalie Rosanna Rosario Rose Rosemarie Roshan Rosita Roxana Roy Roya Rozalia Ruben Rudi Rudolf Ruken
Rukhsana Rumana Runa Runar Runar-Johan Rune Ruqaya Ruqia Rusudan Rut Ruta Rūta Ruth Ruzica Ryan Rymantas Ryszard Rønnaug
Saad Saadia Sabahudin Sabiha Sabina Sabine Sabir Sabri Sabrin Sabrina Sadaf Sadia Sadik Sadiq Sadiya Saeed Saeid Safia
Safiya Sahar Sahra Said Saida Saif Saifullah Saima Saja Sajad Sajid Sajjad Sakina Salah Saleh Salem Salih Salim Salima Sally
Salma Salman Salomon Salwa Sam Samah Saman Samantha Samar Samara Sameera Sami Samia Samin Samina Samir Samira Samiya Sámmol
Samsam Samuel Sámuel Samuelle Sana Sanam Sandeep Sander Sandhya Sandra Sandro Sanela Sanja Sanjay Sanna Sanne Santosh Saqib
Sara Sárá Sarah Sarath Sarita Sarwar Sasa Saša Sascha Saskia Satnam Saulius Savas Sayed Scott Sean Sebahat Sebastian Sebjørg
Sebjørn Seda Sedat Sedigheh Sefa Selamawit Selim Selin Selina Selma Selman Selmer Semir Semira Semra Senad Senada Senait
Sener Şenol Serap Sercan Serdar Sergei Sergej Sergejs Sergey Sergio Serhat Serhii Serina Serine Serkan Servet Sevda Severin
Severine Sevgi Sevim Sevrin Seyed Seyyed Shabana Shabnam Shada Shafiq Shahad Shahid Shahida Shahin Shahnaz Shahram Shahzad
Shaista Shakeel Shakir Shamsa Shamso Shanti Sharif Sharmarke Sharon Shazia Sheila Shirin Shoaib Shpetim Shpresa Shqipe
Shreya Shukri Siamak Sibylle Sidra Sidsel Siegfried Sigbjørg Sigbjørn Sigbrit Sigfred Sigfrid Siggen Siglaug Sigleif Sigmar
Sigmund Signe Signhild Signy Sigrid Sigridur Sigrun Sigrunn Sigstein Sigurborg Sigurd Sigval Sigvald Sigvard Sigvart Sigve
Sigvei Sihem Siiri Silja Silje Silvana Silvia Silvija Simen Simeon Simon Simona Simonas Simone Simranjit Sinan Sindre Sinisa
Sinnika Sire Siren Siri Siril Sissel Siv Sivert Siw Siyad Sjur Skjalg Skule Sladjana Slavica Slawomir Sławomir Slobodan
Snefrid Snorre Snøfrid Sofia Sofian Sofie Sofija Sohail Soheil Soheila Solbjørg Solfrid Solgunn Solju Solmaz Solrun Solrunn
Solvei Solveig Solvor Solvår Somaya Sondre Songül Sonia Sonja Sönmez Sophia Sophie Soran Soraya Sorin Sotirios Souad Srdjan
Srinivas Staale Stanislav Stanislaw Stanisław Stanka Stefan Stefania Stefanie Steffen Stein Steinar Steinulf Steinvor
Steliana Stella Stephan Stephanie Stephen Steven Stian Stig Stina Stine Stjepan Sture Sturla Styrbjørn Styrkår Ståle Suad
Suada Subhan Sucdi Sudha Suhail Suhayb Suhur Sujata Sukhwinder Suleiman Suleyman Süleyman Sumaira Sumaya Sunil Sunita Sunna
Sunná Sunnev Sunniva Suraj Suresh Susan Susana Susann Susanna Susanne Suvi Suzana Suzanne Svanaug Svanhild Svein Sveinulf
Sveinulv Sveinung Sven Svend Sverker Sverre Svetlana Svitlana Swati Syed Sylvelin Sylvester Sylvi Sylvia Sylwia Synne Synnev
Synneva Synnøve Syver Syvert Szczepan Szymon Sæbjørn Sæmund Sølve Sølvei Sølvi Søren Sørine Taava Tage Taha Tahir Tahira
Tahmina Taiba Taimoor Tale Tallak Tamana Tamar Tamara Tamer Tanja Tanya Tarald Taras Tarek Tarik Tariq Tarja Tarjei Tatiana
Tatjana Tatsiana Tayyab Tayyaba Tea Teame Tecle Ted Teddy Tekle Telma Temesgen Teodor Teodora Teresa Terese Tereza Terje
Tesfay Tesfaye Tesfu Tetiana Thale Thang Thanh Thao Thea Thelma Theo Theodor Theodora Theresa Therese Thien Thilde Thina
Thomas Thomasz Thor Thora Thorald Thoralf Thorben Thorbjørg Thorbjørn Thore Thorfinn Thorgeir Thorhild Thorill Thorleif
Thormod Thorolf Thorry Thorstein Thorsten Thorunn Thorvald Thove Thu Thuan Thurid Thuy Thyra Tien Tihana Tijana Tilda Tilde
Tilla Tilly Tim Timmy Timothy Timur Tina Tine Tinius Tintin Tiril Tirill Tjerand Tjodgeir Tjostolv Tjøstel Tobias Toini
Tolleif Tolleiv Tom Tomas Tomasz Tomine Tomislav Tommy Tone Tonje Tonny Tor Tora Torald Toralf Toralv Torann Torarin Torbein
Torben Torbjørg Torbjørn Torborg Tord Tordis Tore Torfrid Torgeir Torger Torgils Torgny Torgrim Torgunn Torhild Toril Torild
Torill Torine Torjer Torjus Torkel Torkil Torkild Torkjel Torlaug Torlaugur Torleif Torleiv Tormar Tormod Tormund Torny
Torodd Torolf Torolv Torry Torstein Torsten Torun Torunn Torvald Torvild Torvill Tove Trang Trine Trinh Tristan Troels Tron
Trond Trude Truls Tryggve Trygve Trym Tsegay Tsehay Tuan Tuba Tugba Tugce Tülay Turid Tuva Tuyen Tuyet Tyra Tyrgils Tyri
Tyrid Tønnes Tørris Ubah Uday Ufuk Ugur Uğur Ulf Ulla Ulrik Ulrika Ulrikke Ulvar Ulyana Umair Umar Umer Umme Umut Una Une
Unn Unne Unni Ursula Urszula Usama Usman Uvllá Uwe Uzma Vahid Vaida Vaidas Vaiva Valbona Válbor Valborg Valdas Valdemar
Valdet Valentin Valentina Valeria Valeriia Valeriya Valmir Valter Vanessa Vanja Vasile Vasilij Vasyl Vebjørg Vebjørn Vegar
Vegard Velid Vemund Vendela Venke Vera Verena Verica Verner Verona Veronica Veronika Vesna Vetle Vibeche Vibecke Vibeke
Vibjørg Vibjørn Vicente Victor Victoria Vidar Vidkun Vidvei Vigdis Viggo Vigleik Vijay Viktor Viktoria Viktorija Vildan
Vilde Vilgunn Vilhelm Vilija Vilius Vilja Viljar Villads Ville Villemo Villiam Vilma Vilmar Vincent Vinod Viola Violeta
Visar Vitalii Vitalij Vitalija Vivi Vivian Vivianne Vivill Vjollca Vlad Vlada Vladan Vladimir Vladislav Vojislav Volodymyr
Vuk Vuolla Vytautas Vårin Vårinn Vårunn Wafa Wafaa Wahid Wahida Waldemar Waleed Wali Walid Walter Wanda Waqar Waris Wassim
Wei Wenche Wencke Wendy Wera Werner Weronika Wibeke Wiesław Wiesława Wiggo Wiktoria Wilfred Wilhelm Wilhelmina Wilhelmine
William Willy Wilma Wioletta Witold Wlodzimierz Wojciech Xavier Xhevahire Yaasiin Yahia Yahya Yakup Yamina Yana Yared
Yaroslav Yaseen Yasemin Yasin Yasir Yasmeen Yasmin Yasmina Yasser Yassin Yassine Yavuz Yelena Yevhen Yildiz Yilmaz Yitbarek
Ylva Yngvar Yngve Yngvild Yohannes Yonas Yonatan Yosef Younas Younes Yousef Yousra Youssef Yousuf Yulia Yuliia Yuliya Yunus
Yurii Yuriy Yusra Yusuf Yvette Yvind Yvonne Zabihullah Zacharias Zafar Zahid Zahida Zahir Zahra Zahraa Zaid Zaima Zainab
Zainub Zakaria Zakariya Zaki Zakia Zamira Zamzam Zana Zaneta Żaneta Zara Zarina Zdenka Zdravko Zdzislaw Zeenat Zeeshan Zehra
Zeinab Zekarias Zeki Zeliha Zeljka Zeljko Željko Zelko Zelma Zeynep Zijad Zijada Zineb Zlata Zlatan Zlatko Zofia Zohra
Zoltan Zoltán Zoran Zorica Zubair Zuhair Zuzana Zuzanna Zvonko Zygmunt Ætle Øistein Øivind Ølver Ørjan Ørnulf Øydis Øystein
Øyunn Øyvind Øyvor Ådel Ådne Åge Ågot Åsa Åsbjørn Åse Åshild Åslaug Åsmund Åsne Åsta Åste Åsulv
`;

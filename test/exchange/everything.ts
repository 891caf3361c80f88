import { type Files, small } from './package-on-disk.ts';

/** A small network that has a value in every column of every file. */
export const everything: Files = {
  ...small,
  sources:
    'id,url,title,published_on,publisher,license,archived_url,accessed_on\n' +
    's1,https://a.mx,A,2021-05,P,https://l.mx,https://archive.org/a,2022-01-01\ns2,https://b.mx,"B, ""b""",,,,,\n',
  series: 'id,name,url,expert_ties,synthetic,source\ngathering,Gathering,https://g.mx,opt-in,true,s1\n',
  editions:
    'id,series,name,year,ordinal,starts_on,ends_on,modality,city,country,theme,url,source\n' +
    'g-2021,gathering,Gathering 2021,,3,2021-05-13,2021-05,híbrida,Zapopan,México,Open,https://g.mx/2021,s1\n',
  sectors:
    'id,name_es,name_en,name,short_name_es,short_name_en,colour,shape,weave,source\n' +
    'academia,Academia,Academia,,Acad.,Acad.,teal,x,dots,s1\nmedia,,Media,,,Med.,,,,\nother,,,Otro,,,,,,\n',
  organizations:
    'id,name,acronym,sector,scope,country,state,url,founded_on,dissolved_on,parent_id,ror,wikidata,source\n' +
    'uni,"=cmd|\'/c calc\'!A1",U,academia,nacional,México,Jalisco,https://u.mx,1900,2021-05-13,press,01tmp8f25,Q42,s2;s1\n' +
    'press,@handle,,media,regional,,,,,,,,,\nthird,"-Tres\nlíneas",,Nuevo sector,,,,,,,,,,\n',
  organization_names:
    'organization_id,name,from,to,kind,source\nuni,Colegio,1900,1950-06,former,s1\nuni,+Uni,,,,\n',
  organization_changes:
    'kind,effective_on,from_id,to_id,legal_basis,note,source\nsplit,2020,uni,press,https://d.mx,Why,s1\n',
  venues:
    'id,edition_id,name,city,state,country,time_zone,latitude,longitude,online,host_organization_id,source\n' +
    'v1,g-2021,,Zapopan,Jalisco,México,America/Mexico_City,20.72,-103.4,no,uni,s1\nv2,g-2021,Web,,,,,,,sí,,\n',
  convenings:
    'edition_id,organization_id,role,name_at_time,sector_at_time,scope_at_time,source\n' +
    'g-2021,uni,host,Colegio,-,-,s1\ng-2021,press,patrocinador,,,regional,\ng-2021,press,logística,,,,\n',
  experts:
    'id,name,family_name,orcid,wikidata,consent,tie_consent,biography_es,biography_en,url,photo_url,photo_credit,photo_license,source\n' +
    'ana,Ana Núñez,Núñez,0000-0002-1825-0097,Q7,granted,denied,"Sabe de datos,\n\ny de ""redes"".",Knows data.,https://ana.mx,https://ana.mx/a.jpg,Luz Foto,CC BY-SA 4.0,s1\n' +
    'beto,Beto Peña,,,,,,,Likes maps.,,https://beto.mx/b.png,,,\n',
  affiliations:
    'expert_id,organization_id,title,from,to,source\nana,uni,Rectora,2019,,s1\nana,uni,,,,\nana,press,,2010,2011,\n',
  activities:
    'id,edition_id,kind,title,venue_id,starts_at,ends_at,language,recording_url,topics,source\n' +
    'g-2021/opening,g-2021,ceremonia,Opening,v1,2021-05-13T10:00,2021-05-13T11:00:30.5,es-mx,https://r.mx,Datos abiertos;Salud,s1\n' +
    'g-2021/odd,g-2021,birds of a feather,,,,,,,=SUM(A1),\n' +
    'g-2021/day,g-2021,taller,Day,v2,2021-05-13,2021-05-14,,,,\ng-2021/until,g-2021,taller,Until,v1,2021-05-13T10:00,2021-05-14,,,,\n',
  participations:
    'edition_id,activity_id,expert_id,role,organization_id,billed_as,order,source\n' +
    'g-2021,g-2021/opening,ana,ponente,uni,"Dra. Ana",2,s2;s1\n' +
    'g-2021,g-2021/opening,ana,ponente,press,,,\ng-2021,g-2021/opening,ana,emcee,,,,\ng-2021,,beto,otro,uni,,,\n',
  outcomes:
    'id,edition_id,kind,text,activity_id,status,due_on,proposed_by,responsible,continues,source\n' +
    'o1,g-2021,acuerdo,"Long, text",g-2021/opening,en curso,2022,press;uni,uni,o2,s1\no2,g-2021,conclusion,T,,,,,,,\n',
  outcome_evidence:
    'outcome_id,on,status,note,url,reported_by,verified_by\no1,2021-06,adopted,N,https://e.mx,uni,press\no1,2021-06,adopted,,,,\n',
  agenda_items: 'id,title,owner_id,outcomes,source\nitem,Item,uni,o2;o1,s1\n',
  partners:
    'id,organization_id,publisher,origin,license,since,ended_on\n' +
    'uni-data,uni,Uni Data,https://u.mx/data,https://l.mx,2020,2021-06\npress,press,Press,,,,\n',
  figures: 'edition_id,measure,qualifier,value,source\ng-2021,ponentes,más de,70,s1\n',
};
